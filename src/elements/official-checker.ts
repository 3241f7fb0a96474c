// Compares what a reader pastes with the official list. Sends nothing, stores nothing, never makes a link of it.
import type { OfficialChannel, OfficialResult } from '../domain/official-check/verdict.ts';
import { parseHost } from './lib/parse-address.ts';
import { part, showOnly } from './lib/part.ts';

/** The rules are loaded when the reader comes to the field, so that reading the list costs nothing. */
const load = () => Promise.all([import('../domain/official-check/check-official.ts'), import('../domain/secrets/looks-like-secret.ts')]);

/** A link may carry the number of a transaction, which looks like a key; of a link the site counts, so it is still checked, only not shown. */
const isLink = (text: string): boolean => /^(?:https?:\/\/)?[^\s/"]+\.[^\s/"]+\/\S+$/i.test(text.trim());

/** `<official-checker data-channels="…">`: form and verdicts stand in its markup, hidden until they are needed. */
class OfficialChecker extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = part(this, 'form', HTMLFormElement);
    const input = part(this, 'input', HTMLInputElement);
    // Its place was kept free, so nothing moves when it appears.
    this.dataset['ready'] = '';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(input);
    }, { signal });
    input.addEventListener('focus', () => void load().catch(() => undefined), { signal });
    input.addEventListener('input', (event) => {
      const isPaste = event instanceof InputEvent && /^insertFrom(Paste|Drop)/.test(event.inputType);
      if (isPaste) void this.#check(input);
      else this.#clear();
    }, { signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  #clear(): void {
    showOnly(this, 'data-verdict', undefined);
    for (const name of ['detail', 'empty', 'secret']) part(this, name, HTMLElement).hidden = true;
  }

  async #check(input: HTMLInputElement): Promise<void> {
    this.#clear();
    if (input.value.trim() === '') {
      part(this, 'empty', HTMLElement).hidden = false;
      input.focus();
      return;
    }
    const text = input.value;
    try {
      const [{ checkOfficial }, { looksLikeSecret }] = await load();
      if (input.value !== text) return;
      const holdsSecret = looksLikeSecret(text);
      if (holdsSecret && !isLink(text)) {
        input.value = '';
        part(this, 'secret', HTMLElement).hidden = false;
        return;
      }
      const result = checkOfficial(text, JSON.parse(this.dataset['channels'] ?? '[]') as OfficialChannel[], parseHost);
      this.#show(holdsSecret ? { ...result, shown: [] } : result);
    } catch {
      delete this.dataset['ready'];
    }
  }

  #show({ verdict, channel, reasons, shown, destination }: OfficialResult): void {
    for (const name of this.querySelectorAll(`[data-verdict="${verdict}"] [data-name]`)) name.textContent = channel?.name ?? '';
    showOnly(this, 'data-verdict', verdict);
    showOnly(this, 'data-leads', destination?.kind);
    part(this, 'destination', HTMLElement).hidden = destination === undefined;
    part(this, 'front', HTMLElement).textContent = destination?.front ?? '';
    for (const name of ['domain', 'owner']) part(this, name, HTMLElement).textContent = destination?.domain ?? '';
    // Bold letters tell the eye alone; where nothing stands before them, the line would only repeat them.
    part(this, 'owner-line', HTMLElement).hidden = !destination?.front;
    part(this, 'letters', HTMLElement).replaceChildren(...shown.map(({ char, odd, owner }) => {
      const letter = document.createElement(odd ? 'u' : 'span');
      letter.textContent = char;
      letter.toggleAttribute('data-owner', owner);
      return letter;
    }));
    const odd = [...new Set(shown.filter((each) => each.odd).map(({ char }) => (/^[!-~]$|^\[U\+/.test(char) ? char : `${char} U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)))];
    part(this, 'row', HTMLElement).hidden = shown.length === 0;
    part(this, 'owner-mark', HTMLElement).hidden = !shown.some((each) => each.owner);
    part(this, 'odd', HTMLElement).hidden = odd.length === 0;
    part(this, 'odd-list', HTMLElement).textContent = odd.join('　');
    for (const reason of this.querySelectorAll<HTMLElement>('[data-reason]')) reason.hidden = !reasons.some((id) => id === reason.dataset['reason']);
    part(this, 'detail', HTMLElement).hidden = false;
  }
}

customElements.define('official-checker', OfficialChecker);
