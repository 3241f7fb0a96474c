// <asked-before>: on the contact page, what the reader searched a moment ago, and the articles that may spare the wait.
// Life: nothing without ?about= in the address; with it, search is loaded, asked once, and left.
import { mayBeSecret } from './lib/search-refusal.ts';
import { part } from './lib/part.ts';

// What hides or turns text around has no place in a sentence of ours.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

class AskedBefore extends HTMLElement {
  connectedCallback(): void {
    const whole = new URLSearchParams(location.search).get('about') ?? '';
    const text = whole.slice(0, Number(this.dataset['most'] ?? 100)).replace(INVISIBLE, '').trim();
    if (text === '') return;
    const address = location.href;
    if (mayBeSecret(whole)) this.#forget();
    void import('./lib/asked-articles.ts').then(async ({ isSecret, isEmergency, findArticles }) => {
      if (!this.isConnected) return;
      if (await isSecret(whole)) return this.#forget();
      // Looked like a secret at first and is none: the address may say it again, so that reloading keeps it.
      if (location.href !== address) history.replaceState(null, '', address);
      part(this, 'asked', HTMLElement).textContent = text;
      this.hidden = false;
      if (isEmergency(text)) return this.#alarm();
      const found = await findArticles(this.dataset['base'] ?? '/', text, 3).catch(() => null);
      if (found?.isEmergency) this.#alarm();
      else this.#offer(found?.articles ?? []);
    }).catch(() => {});
  }

  #forget(): void {
    history.replaceState(null, '', location.pathname + location.hash);
  }

  #alarm(): void {
    part(this, 'emergency', HTMLElement).hidden = false;
  }

  #offer(articles: readonly { readonly href: string; readonly title: string }[]): void {
    const list = part(this, 'list', HTMLElement);
    const row = part(this, 'row', HTMLTemplateElement);
    for (const { href, title } of articles) {
      const item = row.content.cloneNode(true) as DocumentFragment;
      const link = item.querySelector('a');
      if (link) Object.assign(link, { href, textContent: title });
      list.append(item);
    }
    part(this, 'articles', HTMLElement).hidden = articles.length === 0;
  }
}

customElements.define('asked-before', AskedBefore);
