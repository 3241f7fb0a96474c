// What a page does once there is a sign of a reader: keeps itself for reading offline, and fetches ahead what is pointed at.
import './offline-reading.ts';
import './prefetch-links.ts';

if (document.querySelector('copy-link, step-list, toc-marker, article-feedback')) void import('./article-tools.ts').catch(() => {});
