// Names the site to which a link leads and leaves the decision to the reader. Never goes anywhere by itself.
import { readFragment } from '../domain/links/outbound.ts';
import { checkOfficial } from '../domain/official-check/check-official.ts';
import type { OfficialChannel } from '../domain/official-check/verdict.ts';
import { parseAddress, parseHost } from './lib/parse-address.ts';
import { part } from './lib/part.ts';

/** `<leaving-notice data-channels="…">`: reads the target from the address's fragment, which no server sees. */
class LeavingNotice extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    part(this, 'without', HTMLElement).hidden = true;
    window.addEventListener('hashchange', () => this.#show(), { signal });
    const cancel = part(this, 'cancel', HTMLAnchorElement);
    cancel.addEventListener('click', (event) => {
      if (window.history.length < 2) return;
      event.preventDefault();
      window.history.back();
    }, { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #show(): void {
    const target = readFragment(window.location.hash, parseAddress);
    const channels = JSON.parse(this.dataset['channels'] ?? '[]') as OfficialChannel[];
    const verdict = target === undefined ? undefined : checkOfficial(target.href, channels, parseHost).verdict;
    const canGo = target !== undefined && verdict !== 'look-alike';
    part(this, 'invalid', HTMLElement).hidden = target !== undefined;
    part(this, 'target', HTMLElement).hidden = target === undefined;
    part(this, 'look-alike', HTMLElement).hidden = verdict !== 'look-alike';
    part(this, 'official', HTMLElement).hidden = verdict !== 'listed';
    part(this, 'host', HTMLElement).textContent = target?.host ?? '';
    part(this, 'address', HTMLElement).textContent = target?.href ?? '';
    const go = part(this, 'go', HTMLAnchorElement);
    go.hidden = !canGo;
    if (canGo) go.href = target.href;
    else go.removeAttribute('href');
    part(this, 'go-host', HTMLElement).textContent = canGo ? target.host : '';
  }
}

customElements.define('leaving-notice', LeavingNotice);
