// <offline-reading data-worker="/sw.js" data-scope="/">: registers the service worker once the page is loaded. Shows nothing.

interface WorkerAddressPolicy {
  createScriptURL(address: string): string;
}

/** The address as the browser's Trusted Types demand it; the policy lets this one address through and no other. */
function trustedWorkerAddress(exact: string): string {
  const rules: WorkerAddressPolicy = {
    createScriptURL(address) {
      if (address !== exact) throw new TypeError('Only the service worker of this site may be registered.');
      return address;
    },
  };
  const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: WorkerAddressPolicy): WorkerAddressPolicy } };
  return (trustedTypes?.createPolicy('bitp-sw', rules) ?? rules).createScriptURL(exact);
}

class OfflineReading extends HTMLElement {
  connectedCallback(): void {
    const { worker, scope } = this.dataset;
    if (!worker || !scope || !('serviceWorker' in navigator)) return;
    const register = (): void => {
      // Without a worker the site works as before; only offline reading is missing.
      navigator.serviceWorker.register(trustedWorkerAddress(worker), { scope, updateViaCache: 'none' }).catch(() => undefined);
    };
    if (document.readyState === 'complete') register();
    else window.addEventListener('load', register, { once: true });
  }
}

customElements.define('offline-reading', OfflineReading);
