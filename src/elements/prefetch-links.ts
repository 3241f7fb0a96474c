// Fetches the next page when a reader points at, touches or tabs to its link, so that opening it feels instant. Own pages only, once each.

const asked = new Set<string>([location.pathname]);

function prefetch({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const { saveData } = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection ?? {};
  if (!link || saveData || link.origin !== location.origin || asked.has(link.pathname) || !link.pathname.endsWith('/')) return;
  asked.add(link.pathname);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.pathname;
  document.head.append(hint);
}

for (const kind of ['pointerover', 'touchstart', 'focusin']) document.addEventListener(kind, prefetch, { passive: true });
