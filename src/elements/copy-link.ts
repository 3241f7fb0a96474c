// <copy-link>: reveals its button, which copies the address of the page (or of the section that follows) and says so where the finger is.

class CopyLink extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const button = this.querySelector('button');
    if (!button || !navigator.clipboard) return;
    // Its place was kept free, so nothing moves when it appears.
    this.dataset['ready'] = '';
    const label = button.textContent ?? '';
    button.addEventListener('click', () => void this.#copy(button, label), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #copy(button: HTMLButtonElement, label: string): Promise<void> {
    const address = new URL(location.href);
    address.hash = this.dataset['hash'] ?? '';
    let said = this.dataset['done'] ?? '';
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      said = this.dataset['failed'] ?? '';
    }
    button.textContent = said;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  }
}

customElements.define('copy-link', CopyLink);
