// What the last search proof left behind: written by `npm run check:search`, read by the writers' page and the health report.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query that did not find its article when `npm run check:search` last ran. */
export interface LostCase {
  q: string;
  kind: string;
  expect: string[];
  got: string[];
}

/** Where the proof is kept, whichever content folder it is about. */
export const searchProofFile = join(import.meta.dirname, '../../.cache/search-proof.json');

/** The queries that did not find their article in the content at `contentDir`; undefined when it has not been proven, or something else was proven last. */
export function lostCases(contentDir: string, file = searchProofFile): LostCase[] | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const proof = JSON.parse(readFileSync(file, 'utf8')) as { contentDir: string; lost: LostCase[] };
    return proof.contentDir === contentDir ? proof.lost : undefined;
  } catch {
    return undefined; // half written: as good as none
  }
}
