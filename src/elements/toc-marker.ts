// <toc-marker>: marks the section that is being read in the list of sections. Without it the list is plain links.

class TocMarker extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const headings = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
    if (headings.length === 0) return;
    const mark = (): void => {
      // The section being read is the last one whose heading has passed the upper third of the window.
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).length;
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const current = atEnd ? headings.length - 1 : passed - 1;
      links.forEach((link, index) => {
        if (index === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    };
    let waiting = false;
    const later = (): void => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    };
    addEventListener('scroll', later, { passive: true, signal: this.#stop.signal });
    addEventListener('resize', later, { passive: true, signal: this.#stop.signal });
    mark();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('toc-marker', TocMarker);
