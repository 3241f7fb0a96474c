// <host-notice data-hosts="help.bitp.example" hidden>: shows its warning when the page comes from a host that is not in the list.
// Weak by nature: who copies the site can remove it. It catches careless copies and mirrors, no more.

/** Addresses of the reader's own machine, where previews run. */
const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/;

class HostNotice extends HTMLElement {
  connectedCallback(): void {
    const hosts = (this.dataset['hosts'] ?? '').split(' ');
    this.hidden = hosts.includes(location.hostname) || ownMachine.test(location.hostname) || location.protocol === 'file:';
  }
}

customElements.define('host-notice', HostNotice);
