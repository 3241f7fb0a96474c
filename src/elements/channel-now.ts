// <channel-now data-channel data-urgency>: whether a channel is open, until when, and by when an answer is aimed at.
// Markup carries [data-part=live|state|change|wait|reply], hidden until there is something to say.
import { optionAt, type Urgency } from '../domain/contact/channels.ts';
import { nowText } from '../domain/contact/now-text.ts';
import { everyMinute, hoursData, readerClock, setText } from './lib/hours-data.ts';

class ChannelNow extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const data = hoursData;
    const channel = data?.channels.find(({ id }) => id === this.dataset['channel']);
    if (!data || !channel) return;
    this.#stop = new AbortController();
    const part = (name: string): HTMLElement | null => this.querySelector(`[data-part="${name}"]`);
    everyMinute((now) => {
      const option = optionAt(data.rules, channel, (this.dataset['urgency'] ?? 'normal') as Urgency, now);
      const text = nowText(data, option, now, readerClock);
      for (const name of ['state', 'change', 'wait', 'reply'] as const) setText(part(name), text[name]);
      this.dataset['state'] = option.status.state;
      part('live')?.removeAttribute('hidden');
    }, this.#stop.signal);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('channel-now', ChannelNow);
