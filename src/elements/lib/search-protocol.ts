// What the page and the search worker say to each other.
import type { SearchAnswer, SearchRequest } from '../../domain/search/engine.ts';

/** `search.json`: names the folder that holds the index of the present deploy. */
export interface SearchManifest {
  readonly pipeline: string;
  readonly folder: string;
  readonly pages: number;
  readonly index: string;
}

/** Why an answer could not be had: `gone` the index folder has been replaced; `outdated` this page's code is older than the index; `broken` everything else. */
export type FailureReason = 'gone' | 'outdated' | 'broken';

/** Page → worker. `open` comes first; `base` is the absolute address of the site's root. */
export type ToWorker =
  | { readonly kind: 'open'; readonly base: string; readonly manifest: SearchManifest }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest };

/** Worker → page. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: SearchAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: FailureReason };
