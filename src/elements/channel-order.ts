// <channel-order data-urgency>: puts its list's channels into the order that holds now, and says so when nobody is there.
// Items carry data-channel; [data-part=first] inside an item marks the first choice, [data-part=closed] tells what to do when all are closed, and gets data-now=open|closed.
import { orderChannels, type Urgency } from '../domain/contact/channels.ts';
import { everyMinute, hoursData } from './lib/hours-data.ts';

class ChannelOrder extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const data = hoursData;
    const list = this.querySelector('ol');
    if (!data || !list) return;
    this.#stop = new AbortController();
    const items = new Map([...list.querySelectorAll<HTMLElement>(':scope > [data-channel]')].map((item) => [item.dataset['channel'], item]));
    const channels = [...items.keys()].flatMap((known) => data.channels.find(({ id }) => id === known) ?? []);
    const closed = this.querySelector<HTMLElement>('[data-part="closed"]');
    everyMinute((now) => {
      const options = orderChannels(data.rules, channels, (this.dataset['urgency'] ?? 'normal') as Urgency, now);
      const wanted = options.flatMap(({ channel }) => items.get(channel.id) ?? []);
      // Nothing moves under a reader who is in the list.
      const isInUse = list.contains(document.activeElement);
      if (!isInUse && wanted.some((item, index) => list.children[index] !== item)) list.append(...wanted);
      // Who can be reached now stands at the front.
      const [first] = options;
      const isOpen = first?.role === 'now';
      for (const [id, item] of items) {
        const mark = item.querySelector<HTMLElement>('[data-part="first"]');
        if (mark) mark.hidden = !(isOpen && id === first.channel.id);
      }
      const state = isOpen ? 'open' : 'closed';
      if (!closed || closed.dataset['now'] === state) return;
      closed.dataset['now'] = state;
      // When nobody is there, what to do meanwhile comes before the closed doors, for the ear as for the eye.
      list[isOpen ? 'after' : 'before'](closed);
    }, this.#stop.signal);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('channel-order', ChannelOrder);
