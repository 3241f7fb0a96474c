// <copy-link>: reveals its button, which copies the address of the page (or of the section that follows) and says so where the finger is, and aloud.

class CopyLink extends HTMLElement {
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const button = this.querySelector('button');
    if (!button || !navigator.clipboard) return;
    // Its place was kept free, so nothing moves when it appears.
    this.dataset['ready'] = '';
    const label = [...button.childNodes];
    button.addEventListener('click', () => void this.#copy(button, label), { signal: this.#stop.signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #copy(button: HTMLButtonElement, label: readonly ChildNode[]): Promise<void> {
    const address = new URL(location.href);
    address.hash = this.dataset['hash'] ?? '';
    let said = this.dataset['done'] ?? '';
    try {
      await navigator.clipboard.writeText(address.href);
    } catch {
      said = this.dataset['failed'] ?? '';
    }
    const status = this.querySelector('[role="status"]');
    button.replaceChildren(said);
    status?.replaceChildren(said);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      button.replaceChildren(...label);
      status?.replaceChildren();
    }, 2500);
  }
}

customElements.define('copy-link', CopyLink);
