/**
 * Calls back once the browser has drawn this page for the first time.
 * What is fetched before holds up that picture: on a slow phone the reader would wait a quarter of a second longer for the answer.
 */
export function afterFirstPaint(start: () => void): void {
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    start();
  }).observe({ type: 'paint', buffered: true });
}
