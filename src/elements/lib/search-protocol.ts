// What the page and the search worker say to each other.
import type { SearchAnswer, SearchRequest } from '../../domain/search/engine.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';

/** Why an answer could not be had: `gone` the index folder has been replaced; `outdated` this page's code is older than the index; `broken` everything else. */
export type FailureReason = 'gone' | 'outdated' | 'broken';

/** Page → worker. `open` comes first; `base` is the absolute address of the site's root. `engine` hands over Pagefind's engine, packed, or says why not. */
export type ToWorker =
  | { readonly kind: 'open'; readonly base: string; readonly manifest: SearchManifest }
  | { readonly kind: 'engine'; readonly packed: ArrayBuffer | null }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest };

/** Worker → page. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: FailureReason };
