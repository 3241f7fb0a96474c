// Ctrl+K (⌘K) moves to the search field. No single-key shortcut, so that dictation and screen readers are not disturbed (WCAG 2.1.4).

class SearchShortcut extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this);
  }

  handleEvent(event: KeyboardEvent): void {
    if (event.isComposing || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const field = this.querySelector<HTMLInputElement>('input[type="search"]') ?? document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  }
}

customElements.define('search-shortcut', SearchShortcut);
