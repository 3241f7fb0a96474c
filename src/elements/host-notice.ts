// <host-notice data-hosts="help.bitp.example localhost" hidden>: its warning shows when the page comes from a host that is not in the list.
// Weak by nature: who copies the site can remove it. It catches careless copies and mirrors, no more.

const notice = document.querySelector<HTMLElement>('host-notice');
if (notice) notice.hidden = (notice.dataset['hosts'] ?? '').split(' ').includes(location.hostname);
