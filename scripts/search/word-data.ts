// Word data for the browser, made from what stands on the site: Traditional forms, pinyin of its words, synonyms that exist.
import { Converter } from 'opencc-js/t2cn';
import { customPinyin, pinyin } from 'pinyin-pro';
import { fieldTexts, type SearchDocument } from '../../src/domain/search/search-document.ts';
import type { SynonymTable } from '../../src/domain/search/synonyms.ts';
import { foldText, runsOf, type SimplifiedTable } from '../../src/domain/search/text-pipeline.ts';
import { commonCharacters, WORD_FILES, type PinyinData } from '../../src/domain/search/word-data.ts';
import type { SiteData } from '../../src/schemas/site-data.ts';

const MOST_WORDS = 1800;
// A word of running text counts from its second occurrence, a pair of words from its third.
const LEAST = 0.14;

/** Every Traditional character that has one Simplified form, as opencc-js knows it. Common Simplified characters stay: 么 is not 幺 here. */
export function simplifiedTable(): SimplifiedTable {
  const common = new Set(commonCharacters());
  const converters = [Converter({ from: 'tw', to: 'cn' }), Converter({ from: 't', to: 'cn' })];
  const table = new Map<string, string>();
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    if (common.has(character)) continue;
    const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
    if (simplified !== undefined && [...simplified].length === 1) table.set(character, simplified);
  }
  return table;
}

// Words that pinyin-pro reads wrong.
customPinyin({ 重置: 'chóng zhì', 重设: 'chóng shè', 重新: 'chóng xīn' });

const syllablesOf = (word: string): string[] => pinyin(word, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.replace(/[^a-z]/g, ''));

/** Words of the short texts of all pages, commonest first: single words, and two neighbours that are typed as one (找回密码). */
function vocabulary(documents: readonly SearchDocument[], further: readonly string[], simplified: SimplifiedTable): string[] {
  const counts = new Map<string, number>();
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const runsOfWords = (text: string): string[][] =>
    runsOf(foldText(text, simplified)).filter(({ kind }) => kind === 'han').map((run) => [...segmenter.segment(run.text)].map(({ segment }) => segment));
  for (const document of documents) {
    const { title, questions, aliases, summary, headings } = fieldTexts(document);
    for (const words of [...title, ...questions, ...aliases, ...summary, ...headings].flatMap(runsOfWords)) {
      for (const [at, word] of words.entries()) {
        if (word.length >= 2) count(word, 1);
        const pair = word + (words[at + 1] ?? '');
        if (pair.length > word.length && pair.length <= 5) count(pair, 0.3);
        const three = pair + (words[at + 2] ?? '');
        if (three.length > pair.length && three.length <= 5) count(three, 0.2);
      }
    }
    for (const words of document.sections.flatMap((section) => runsOfWords(section.text))) {
      for (const [at, word] of words.entries()) {
        if (word.length >= 2) count(word, 0.1);
        const next = words[at + 1] ?? '';
        if (word.length === 2 && next.length === 2) count(word + next, 0.05);
      }
    }
    for (const alias of aliases) if (alias.length <= 6) count(foldText(alias, simplified), 2);
  }
  for (const word of further) if (word.length <= 6) count(foldText(word, simplified), 3);
  return [...counts]
    .filter(([word, seen]) => seen >= LEAST && /^\p{Script=Han}{2,6}$/u.test(word))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

function pinyinData(words: readonly string[]): PinyinData {
  const common = commonCharacters();
  const first = new Map([...words.join(''), ...common].map((character) => [character, syllablesOf(character)[0] ?? '']));
  let runs = '';
  for (let at = 0, start = 0; at < common.length; at += 1) {
    const syllable = first.get(common[at] ?? '');
    if (syllable === first.get(common[at + 1] ?? '')) continue;
    runs += `${syllable}${at + 1 - start}`;
    start = at + 1;
  }
  const bySyllable = new Map<string, string[]>();
  const known = new Set(common);
  for (const [character, syllable] of first) {
    if (syllable !== '' && !known.has(character)) bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
  }
  const lines = words.map((word) => {
    const syllables = syllablesOf(word);
    return syllables.join(' ') === [...word].map((character) => first.get(character)).join(' ') ? word : `${word}:${syllables.join(' ')}`;
  });
  const characters = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, list]) => syllable + list.join(''));
  return { words: lines.join('\n'), common: runs, characters: characters.join('\n') };
}

function synonymTable(documents: readonly SearchDocument[], synonyms: SiteData['synonyms'], simplified: SimplifiedTable): SynonymTable {
  const site = documents.map((document) => foldText(Object.values(fieldTexts(document)).flat().join('\n'), simplified)).join('\n');
  return synonyms.flatMap(({ words, direction }) => {
    const folded = [...new Set(words.map((word) => foldText(word, simplified)))];
    const targets = (direction === 'to-first' ? folded.slice(0, 1) : folded).filter((word) => site.includes(word));
    return targets.length > 0 ? [{ words: folded, targets }] : [];
  });
}

/** What the browser understands beside the reader's letters. */
export interface WordData {
  readonly synonyms: SynonymTable;
  /** Files of the index folder, by name: each loaded on first need. */
  readonly files: ReadonlyMap<string, string>;
}

/** The word data of a site. `synonyms` and `terms` come from content/data. */
export function wordData(
  documents: readonly SearchDocument[],
  simplified: SimplifiedTable,
  synonyms: SiteData['synonyms'] = [],
  terms: readonly string[] = [],
): WordData {
  const inUse = new Set(documents.flatMap((document) => [...foldText(Object.values(fieldTexts(document)).flat().join(''), simplified)]));
  for (const { words } of synonyms) for (const character of words.join('')) inUse.add(character);
  const pairs = [...simplified].filter(([, target]) => inUse.has(target)).map(([written, target]) => written + target);
  const words = vocabulary(documents, [...terms, ...synonyms.flatMap((entry) => entry.words)], simplified);
  return {
    synonyms: synonymTable(documents, synonyms, simplified),
    files: new Map([
      [WORD_FILES.simplified, JSON.stringify(pairs.join(''))],
      [WORD_FILES.pinyin, JSON.stringify(pinyinData(words))],
    ]),
  };
}
