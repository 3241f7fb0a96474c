// <step-list>: lets a reader tick steps off while working through them. Kept in memory only; without it the steps are a plain list.

class StepList extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const steps = [...this.querySelectorAll<HTMLLIElement>(':scope > ol > li')];
    const status = this.querySelector('[role="status"]');
    steps.forEach((step, index) => {
      if (step.querySelector(':scope > .step-tick')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'step-tick';
      button.setAttribute('aria-pressed', 'false');
      button.setAttribute('aria-label', (this.dataset['label'] ?? '').replace('{n}', String(index + 1)));
      step.prepend(button);
    });
    this.addEventListener(
      'click',
      (event) => {
        const button = event.target instanceof Element ? event.target.closest('.step-tick') : null;
        if (!button) return;
        const isDone = button.getAttribute('aria-pressed') !== 'true';
        button.setAttribute('aria-pressed', String(isDone));
        const done = this.querySelectorAll('.step-tick[aria-pressed="true"]').length;
        const words = done === steps.length ? this.dataset['all'] : this.dataset['some'];
        if (status) status.textContent = (words ?? '').replace('{done}', String(done)).replace('{all}', String(steps.length));
      },
      { signal: this.#stop.signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('step-list', StepList);
