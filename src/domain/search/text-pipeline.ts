// The one text function of search: the index step and the browser fold and cut text here and nowhere else.

/** Version of the folding and cutting rules and of the index files; part of the folder's name, so a cached client never meets a foreign index. */
export const PIPELINE_VERSION = '5';

/** Longest query that is looked at, in UTF-16 units; what follows is ignored. */
export const MAX_QUERY_LENGTH = 200;

/**
 * Ends a token of one Han character and every Latin token, so that none is by accident the beginning of another.
 * A letter that folded text never holds (Bopomofo is no part of any run), and that Pagefind keeps.
 */
export const END_MARK = 'ㄧ';

/** Replaces one character by its usual Simplified form; made at build time from opencc-js. */
export type SimplifiedTable = ReadonlyMap<string, string>;

/** A piece of folded text: a run of Han characters, or a run of Latin letters and digits. */
export interface Run {
  readonly kind: 'han' | 'latin';
  readonly text: string;
  /** Position in the folded text, UTF-16 units. */
  readonly at: number;
}

/** One indexed unit and where it stands in the folded text. */
export interface Token {
  readonly token: string;
  readonly kind: 'single' | 'pair' | 'latin';
  readonly at: number;
  readonly length: number;
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u034f\ufe00-\ufe0f]/gu;
const RUN = /[\p{Script=Han}々〇]+|[\p{Script=Latin}\p{Nd}]+/gu;
const HAN = /^[\p{Script=Han}々〇]/u;
const MARKS = /\p{M}/gu;
// Written variants that every reader takes for the same word.
const VARIANTS: Readonly<Record<string, string>> = { 帐: '账', 佔: '占', 妳: '你', 喫: '吃' };
const VARIANT = new RegExp(Object.keys(VARIANTS).join('|'), 'g');
const LATIN_WITH_MARK = /[À-ɏ]/gu;

/**
 * Folds text for comparison: NFKC (full-width, ligatures), lower case, accents off, invisible and control characters away,
 * Traditional to Simplified by the table. Length may change; use `foldWithMap` where positions in the original matter.
 */
export function foldText(text: string, simplified?: SimplifiedTable): string {
  const folded = text
    .replace(INVISIBLE, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(LATIN_WITH_MARK, (letter) => letter.normalize('NFD').replace(MARKS, ''));
  return withVariants(simplified && simplified.size > 0 ? Array.from(folded, (character) => simplified.get(character) ?? character).join('') : folded);
}

const withVariants = (text: string): string => text.replace(VARIANT, (variant) => VARIANTS[variant] ?? variant);

/** Folded text that remembers its original; `origin` is null when every unit stands where it stood. */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  readonly origin: readonly number[] | null;
}

/** Folds character by character and says for each unit of the folded text at which unit of the original it began. */
export function foldWithMap(text: string, simplified?: SimplifiedTable): FoldedText {
  const whole = foldText(text, simplified);
  // Nearly all text keeps its length; then every unit stands where it stood.
  if (whole.length === text.length) return { original: text, folded: whole, origin: null };
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character, simplified);
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at);
    folded += piece;
    at += character.length;
  }
  origin.push(text.length);
  return { original: text, folded, origin };
}

/** Cuts folded text into Han runs and Latin/digit runs; everything else separates. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const match of folded.matchAll(RUN)) {
    runs.push({ kind: HAN.test(match[0]) ? 'han' : 'latin', text: match[0], at: match.index });
  }
  return runs;
}

/** Tokens of folded text: Han pairs and single characters, Latin and digit runs whole (prefixes are matched by the index). */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const run of runsOf(folded)) {
    if (run.kind === 'latin') {
      tokens.push({ token: run.text.slice(0, 32) + END_MARK, kind: 'latin', at: run.at, length: run.text.length });
      continue;
    }
    const characters = [...run.text];
    let at = run.at;
    for (const [index, character] of characters.entries()) {
      tokens.push({ token: character + END_MARK, kind: 'single', at, length: character.length });
      const next = characters[index + 1];
      if (next !== undefined) tokens.push({ token: character + next, kind: 'pair', at, length: character.length + next.length });
      at += character.length;
    }
  }
  return tokens;
}

/** Token that every page of a section holds; readers cannot type it. */
export const sectionToken = (collection: string): string => END_MARK + collection.replaceAll('-', '');

/** Token that every page for emergencies holds. */
export const EMERGENCY_TOKEN = `${END_MARK}emergency`;
