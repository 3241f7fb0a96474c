// Names the site to which a link leads and leaves the decision to the reader. Never goes anywhere by itself.
import { readFragment } from '../domain/links/outbound.ts';
import type { OfficialChannel, Verdict } from '../domain/official-check/verdict.ts';
import { parseAddress, parseHost } from './lib/parse-address.ts';
import { part } from './lib/part.ts';

/** `<leaving-notice data-channels="…">`: reads the target from the address's fragment, which no server sees. */
class LeavingNotice extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    part(this, 'without', HTMLElement).hidden = true;
    window.addEventListener('hashchange', () => void this.#show(), { signal });
    const cancel = part(this, 'cancel', HTMLAnchorElement);
    cancel.addEventListener('click', (event) => {
      if (window.history.length < 2) return;
      event.preventDefault();
      window.history.back();
    }, { signal });
    void this.#show();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  async #show(): Promise<void> {
    const { hash } = window.location;
    const target = readFragment(hash, parseAddress);
    const verdict = target === undefined ? undefined : await this.#judge(target.href);
    // A later fragment has its own answer.
    if (window.location.hash !== hash) return;
    // What stands under an official domain without being listed is easily taken for official, so it gets no link either.
    const isDoubtful = verdict === 'look-alike' || verdict === 'same-domain';
    const canGo = target !== undefined && !isDoubtful;
    part(document, 'lead', HTMLElement).hidden = target === undefined || verdict === 'listed';
    part(this, 'invalid', HTMLElement).hidden = target !== undefined;
    part(this, 'target', HTMLElement).hidden = target === undefined;
    part(this, 'look-alike', HTMLElement).hidden = !isDoubtful;
    part(this, 'official', HTMLElement).hidden = verdict !== 'listed';
    part(this, 'host', HTMLElement).textContent = target?.host ?? '';
    part(this, 'address', HTMLElement).textContent = target?.href ?? '';
    const go = part(this, 'go', HTMLAnchorElement);
    go.hidden = !canGo;
    if (canGo) go.href = target.href;
    else go.removeAttribute('href');
    part(this, 'go-host', HTMLElement).textContent = canGo ? target.host : '';
  }

  /** Where the rules cannot be loaded, an outside site is treated as an imitation: no link. */
  async #judge(href: string): Promise<Verdict> {
    const channels = JSON.parse(this.dataset['channels'] ?? '[]') as OfficialChannel[];
    try {
      const { checkOfficial } = await import('../domain/official-check/check-official.ts');
      return checkOfficial(href, channels, parseHost).verdict;
    } catch {
      return 'look-alike';
    }
  }
}

customElements.define('leaving-notice', LeavingNotice);
