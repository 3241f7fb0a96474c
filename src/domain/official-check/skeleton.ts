// Look-alikes: letters of other scripts, digits for letters, and pairs that read as one letter.
// Chosen from the confusables of Unicode UTS 39 for a–z and 0–9.
import { editDistance } from '../edit-distance.ts';

const sources: Record<string, string> = {
  a: 'аαɑạąăāàáâãäå@4',
  b: 'ЬьвβƅʙḅḃБб68ß',
  c: 'сϲⅽçćčċ',
  d: 'ԁⅾɗđḍď',
  e: 'еєεɛҽęėēèéêëě3',
  f: 'ƒḟ',
  g: 'ɡġğģĝɢ9',
  h: 'һհнḥħ',
  k: 'кκқķ',
  l: 'iіıɩιӏíìîïīįɪ1|!ⅼłļĺľⅰjјլ',
  m: 'мⅿṃ',
  n: 'пηոńñņňν',
  o: 'оοσօөøóòôõöōő0',
  p: 'рρƿþṗ',
  q: 'ԛգ',
  r: 'гŕřŗɾ',
  s: 'ѕꜱśšşṣș5$',
  t: 'тτţťțṭŧ7',
  u: 'υսцúùûüūů',
  v: 'ѵⅴ',
  w: 'ԝшωẁẃẅŵ',
  x: 'хχⅹ',
  y: 'уүγýÿỳ',
  z: 'źžżʐ2',
};
const folded = new Map(Object.entries(sources).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)));

/** The shape that a hurried eye sees: `b1tp`, `bіtp` and `BITP` give the same skeleton, `rn` gives `m`. */
export function skeletonOf(text: string): string {
  const letters = [...text.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '')].map((character) => folded.get(character) ?? character).join('');
  return letters.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd').replaceAll('nn', 'm');
}

/** The skeleton without the marks that can be put between letters unnoticed. */
export function packedSkeletonOf(text: string): string {
  return skeletonOf(text.replace(/[-_. \u00B7\u2010-\u2015]/g, ''));
}

/** Whether a word imitates another: same skeleton, or within one slip (two from eight letters on). */
export function isNear(word: string, target: string): boolean {
  const most = target.length >= 8 ? 2 : 1;
  return editDistance(skeletonOf(word), skeletonOf(target), most) <= most;
}
