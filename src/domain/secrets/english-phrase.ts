// English recovery phrases: twelve or more list words in a row, whatever stands between them.
import { phraseLengths, type Certainty, type WordLists } from './finding.ts';
import { sentenceWords } from './sentence-words.ts';

/** A stretch of folded text. */
export interface Stretch {
  certainty: Certainty;
  start: number;
  end: number;
}

interface Token {
  word: string;
  start: number;
  end: number;
  full: boolean;
}

interface Lookup {
  words: ReadonlySet<string>;
  /** The first four letters name a word by themselves; some wallets and many notes write only those. */
  prefixes: ReadonlyMap<string, string>;
}

const lookups = new WeakMap<readonly string[], Lookup>();
const phraseName = /助记词|助記詞|恢复短语|恢复词|注记词|种子|mnemonic|seed|recovery|secret phrase|backup phrase/;
/** Numbering between words is skipped; a longer gap is prose, and the run ends there. */
const longestGap = 24;
const hanzi = /\p{Script=Han}/gu;

/** Finds English BIP39 phrases in folded lower-case text, also abbreviated to four letters or written without spaces. */
export function findEnglishPhrases(lower: string, lists: WordLists): Stretch[] {
  const lookup = lookupOf(lists.english);
  const found: Stretch[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const certainty = judge(run, lower, lists);
    const first = run[0];
    const last = run.at(-1);
    if (certainty && first && last) found.push({ certainty, start: first.start, end: last.end });
    run = [];
  };
  for (const match of lower.matchAll(/[a-z]+/g)) {
    if (isNumbering(match[0], match.index, lower)) continue;
    const tokens = tokensOf(match[0], match.index, lookup);
    if (tokens === undefined) {
      close();
      continue;
    }
    const last = run.at(-1);
    if (last && !isSmallGap(lower.slice(last.end, match.index))) close();
    run.push(...tokens);
  }
  close();
  return found.length > 0 ? found : mistypedPhrase(lower, lookup);
}

/** Twelve words in a row of which one or two are no list words but could be slips of the pen; words that only sentences have end the row. */
function mistypedPhrase(lower: string, lookup: Lookup): Stretch[] {
  let row: { word: string; start: number; isKnown: boolean }[] = [];
  for (const match of lower.matchAll(/[a-z]+/g)) {
    const [word] = match;
    if (isNumbering(word, match.index, lower)) continue;
    const isKnown = lookup.words.has(word) || lookup.prefixes.has(word);
    const last = row.at(-1);
    if (last && !isSmallGap(lower.slice(last.start + last.word.length, match.index))) row = [];
    if (!isKnown && (word.length < 3 || word.length > 9 || sentenceWords.has(word))) row = [];
    else row = [...row.slice(-11), { word, start: match.index, isKnown }];
    const [first] = row;
    if (first && row.length === 12 && row.filter((token) => !token.isKnown).length <= 2 && isVaried(row.map((token) => token.word))) return [{ certainty: 'ask', start: first.start, end: match.index + word.length }];
  }
  return [];
}

function lookupOf(english: readonly string[]): Lookup {
  const known = lookups.get(english);
  if (known) return known;
  const made = { words: new Set(english), prefixes: new Map(english.filter((word) => word.length > 4).map((word) => [word.slice(0, 4), word])) };
  lookups.set(english, made);
  return made;
}

function tokensOf(word: string, start: number, lookup: Lookup): Token[] | undefined {
  if (lookup.words.has(word)) return [{ word, start, end: start + word.length, full: true }];
  const whole = lookup.prefixes.get(word);
  if (whole !== undefined) return [{ word: whole, start, end: start + word.length, full: false }];
  return word.length >= 36 && word.length <= 400 ? splitGlued(word, start, lookup.words) : undefined;
}

/** Cuts `abandonabilityable…` into list words when that is possible without remainder. */
function splitGlued(text: string, start: number, words: ReadonlySet<string>): Token[] | undefined {
  const lengthEndingAt: number[] = [0];
  for (let end = 1; end <= text.length; end += 1) {
    for (let length = 8; length >= 3; length -= 1) {
      const from = end - length;
      if (from >= 0 && lengthEndingAt[from] !== undefined && words.has(text.slice(from, end))) {
        lengthEndingAt[end] = length;
        break;
      }
    }
  }
  if (lengthEndingAt[text.length] === undefined) return undefined;
  const tokens: Token[] = [];
  for (let end = text.length; end > 0; end -= lengthEndingAt[end] ?? end) {
    const from = end - (lengthEndingAt[end] ?? end);
    tokens.unshift({ word: text.slice(from, end), start: start + from, end: start + end, full: true });
  }
  return tokens;
}

function isNumbering(word: string, start: number, lower: string): boolean {
  return /^(no|nr|st|nd|rd|th|word)$/.test(word) && /\d/.test(lower.slice(Math.max(0, start - 3), start) + lower.slice(start + word.length, start + word.length + 3));
}

function isSmallGap(gap: string): boolean {
  return gap.length <= longestGap && (gap.match(hanzi)?.length ?? 0) <= 8;
}

function judge(run: readonly Token[], lower: string, lists: WordLists): Certainty | undefined {
  const first = run[0];
  if (first === undefined || run.length < 6) return undefined;
  const isNamed = phraseName.test(lower.slice(Math.max(0, first.start - 40), first.start));
  if (run.length < 12) return isNamed && run.every((token) => token.full) ? 'ask' : undefined;
  const words = run.map((token) => token.word);
  if (phraseLengths.includes(words.length) && lists.hasValidChecksum(words, lists.english)) return 'certain';
  const abbreviated = run.filter((token) => !token.full).length;
  return isVaried(words) && (abbreviated <= 2 || isNamed) ? 'certain' : 'ask';
}

/** Code and menus repeat a few list words (`top left top right`); a phrase hardly ever does. */
function isVaried(words: readonly string[]): boolean {
  return new Set(words).size >= words.length * 0.75;
}
