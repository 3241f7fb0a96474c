import type { UsualSteps } from './postings-file.ts';
import type { SynonymTable } from './synonyms.ts';

/** `search.json`: the one file with a fixed name; names the folder of this deploy's index and holds what every query needs before any file of it. */
export interface SearchManifest {
  readonly pipeline: string;
  readonly folder: string;
  readonly pages: number;
  readonly usual: UsualSteps;
  /** Borders of the index files, one a line; see `fileOf`. */
  readonly borders: string;
  readonly synonyms: SynonymTable;
}
