// How word data travels: compact text made by the index step, read back here in the browser.
import type { PinyinTable } from './pinyin.ts';
import { foldText, type SimplifiedTable } from './text-pipeline.ts';

/** File names inside the index folder; each is fetched on first need. */
export const WORD_FILES = { simplified: 'simplified.json', pinyin: 'pinyin.json' } as const;

/** `pinyin.json`: words one a line, with their syllables after a colon where the characters alone would be read wrong. */
export interface PinyinData {
  readonly words: string;
  /** Syllables of the commonest characters in their own order, each with how many follow one another: `a2ai13`. */
  readonly common: string;
  /** Syllables of further characters, one a line, each with its characters. */
  readonly characters: string;
}

/** The 3,755 commonest characters, in the order of GB 2312, first level: nearly that of their sounds, so that syllables need hardly be told. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  return [...decoder.decode(Uint8Array.from(bytes))];
}

/** Reads `帳账後后`: pairs of a written form and its Simplified form. */
export function parseSimplified(pairs: string): SimplifiedTable {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '');
  return table;
}

/** Reads `pinyin.json`. */
export function parsePinyin(data: PinyinData): PinyinTable {
  const characters = new Map<string, string[]>();
  let at = 0;
  const common = commonCharacters();
  for (const [, syllable = '', count = ''] of data.common.matchAll(/([a-z]*)(\d+)/g)) {
    for (const character of common.slice(at, (at += Number(count)))) if (syllable !== '') characters.set(character, [syllable]);
  }
  for (const line of data.characters.split('\n')) {
    const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
    for (const character of line.slice(syllable.length)) characters.set(character, [...(characters.get(character) ?? []), syllable]);
  }
  const words = new Map<string, { full: string; initials: string }>();
  for (const line of data.words.split('\n')) {
    const [word = '', spelled] = line.split(':');
    if (word === '') continue;
    const syllables = spelled?.split(' ') ?? [...word].map((character) => characters.get(character)?.[0] ?? '');
    if (!syllables.every(Boolean)) continue;
    words.set(foldText(word), { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') });
  }
  return { words, characters };
}
