// Pinyin and initials that readers type without switching the input method: mima, zhmm, tibi daozhang.
import type { Expansion } from './rank.ts';
import type { Run } from './text-pipeline.ts';
import { REPAIR_WEIGHT } from './weights.ts';

/** Words of the site by sound; loaded only when a query needs it. */
export interface PinyinTable {
  /** Word → its syllables without tones, run together, and its initials. Commoner words first. */
  readonly words: ReadonlyMap<string, { readonly full: string; readonly initials: string }>;
  /** Character → its syllables. */
  readonly characters: ReadonlyMap<string, readonly string[]>;
}

const MOST = 3;

interface Cut {
  readonly words: readonly string[];
}

/** Cuts a run of letters into words of the site by their full pinyin, with as few words as possible; null when it cannot be done. */
function cutFull(letters: string, table: PinyinTable): Cut | null {
  const byFull = new Map<string, string>();
  for (const [word, { full }] of table.words) if (!byFull.has(full)) byFull.set(full, word);
  const best: (Cut | null)[] = [{ words: [] }];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 24); start < end; start += 1) {
      const before = best[start];
      const word = byFull.get(letters.slice(start, end));
      const known = best[end];
      if (before && word !== undefined && (!known || known.words.length > before.words.length + 1)) best[end] = { words: [...before.words, word] };
    }
  }
  return best[letters.length] ?? null;
}

function wordsWhere(table: PinyinTable, accepts: (sound: { full: string; initials: string }) => boolean): string[] {
  const found: string[] = [];
  for (const [word, sound] of table.words) {
    if (accepts(sound)) found.push(word);
    if (found.length === MOST) break;
  }
  return found;
}

/** Words of the site whose full pinyin the letters are, alone or one after another. */
function readFull(letters: string, table: PinyinTable): string[] {
  const same = wordsWhere(table, ({ full }) => full === letters);
  if (same.length > 0) return same;
  const cut = cutFull(letters, table);
  return cut ? [cut.words.join(' ')] : [];
}

function readLetters(letters: string, table: PinyinTable): string[] {
  const full = readFull(letters, table);
  if (full.length > 0) return full;
  const initials = letters.length >= 2 ? wordsWhere(table, (sound) => sound.initials === letters) : [];
  if (initials.length > 0) return initials;
  const beginning = letters.length >= 3 ? wordsWhere(table, (sound) => sound.initials.startsWith(letters)) : [];
  if (beginning.length > 0) return beginning;
  const begun = letters.length >= 3 ? wordsWhere(table, ({ full }) => full.startsWith(letters)) : [];
  return begun.length > 0 ? begun : cutInitials(letters, table);
}

/** Last resort: four or six letters as the initials of two or three words of two characters, the commonest each. */
function cutInitials(letters: string, table: PinyinTable): string[] {
  // One key held down is no word.
  if ((letters.length !== 4 && letters.length !== 6) || /^(.)\1*$/.test(letters)) return [];
  const parts = (letters.match(/../g) ?? []).map((pair) => wordsWhere(table, ({ initials }) => initials === pair));
  if (parts.some((words) => words.length === 0)) return [];
  return [0, 1, 2].filter((at) => parts.some((words) => at < words.length)).map((at) => parts.map((words) => words[at] ?? words[0]).join(' '));
}

/** Words of the site that the runs of Latin letters may spell; letters that a space or ' divides are also read together. */
export function pinyinExpansions(folded: string, runs: readonly Run[], table: PinyinTable): Expansion[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return [];
  const from = folded.slice(first.at, last.at + last.text.length);
  const isOneText = runs.length > 1 && /^[a-z' ]+$/.test(from);
  const joined = runs.map((run) => run.text).join('');
  const read = (texts: readonly string[]): Expansion[] => texts.map((to): Expansion => ({ kind: 'pinyin', from, at: first.at, to, weight: REPAIR_WEIGHT }));
  // Syllables with spaces between them are read as a whole first: one alone may be the beginning of anything.
  const whole = isOneText ? readFull(joined, table) : [];
  if (whole.length > 0) return read(whole);
  const expansions = runs.flatMap((run) =>
    readLetters(run.text, table).map((to): Expansion => ({ kind: 'pinyin', from: run.text, at: run.at, to, weight: REPAIR_WEIGHT })),
  );
  const unread = runs.filter((run) => !expansions.some((expansion) => expansion.at === run.at));
  const together = isOneText && unread.length > 0 ? readLetters(joined, table) : [];
  return together.length > 0 ? read(together) : expansions;
}
