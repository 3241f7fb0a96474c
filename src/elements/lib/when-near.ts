/** Calls back once, when the first element of this kind comes near the window; what a closed disclosure hides is not near. */
export function whenNear(tag: string, load: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: '200px' },
  );
  for (const element of document.querySelectorAll(tag)) observer.observe(element);
}
