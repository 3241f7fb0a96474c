// <host-notice data-hosts="help.bitp.example localhost" hidden>: shows its warning when the page comes from a host that is not in the list.
// Weak by nature: who copies the site can remove it. It catches careless copies and mirrors, no more.

class HostNotice extends HTMLElement {
  connectedCallback(): void {
    this.hidden = (this.dataset['hosts'] ?? '').split(' ').includes(location.hostname);
  }
}

customElements.define('host-notice', HostNotice);
