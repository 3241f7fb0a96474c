/** A text in the one spelling that the rules read, with the way back to the text as it was written. */
export interface FoldedText {
  /** NFKC, without invisible characters; case kept. */
  text: string;
  /** The same in lower case, of the same length. */
  lower: string;
  /** Offset in the original of the folded character at `index`; the original's length at the end. */
  originAt(index: number): number;
}

// Zero-width, soft hyphen, bidi marks, variation selectors, tags: invisible, and used to slip past filters.
const invisible = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]|[\u{E0000}-\u{E0FFF}]/u;

/** Whether a character shows nothing on the screen. */
export function isInvisible(character: string): boolean {
  return invisible.test(character);
}

/** Folds full-width and styled letters to plain ones and drops invisible characters; linear in the text's length. */
export function foldText(original: string): FoldedText {
  const origins: number[] = [];
  const pieces: string[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < original.length) {
    const code = original.charCodeAt(at);
    if (isPlain(code)) {
      origins.push(at);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? code);
    const folded = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : isInvisible(character) ? '' : foldCharacter(character);
    pieces.push(original.slice(plainFrom, at), folded);
    for (let index = 0; index < folded.length; index += 1) origins.push(at);
    at += character.length;
    plainFrom = at;
  }
  const text = pieces.join('') + original.slice(plainFrom);
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return { text, lower, originAt: (index) => origins[index] ?? original.length };
}

/** ASCII, common Han characters, and 、。「」: what nearly every text is made of, and what folding leaves as it is. */
const isPlain = (code: number): boolean => code < 128 || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3029);

/** A few signs stand for whole sentences (ﷺ for eighteen letters); no secret is written so, and a long text of them would grow past all measure. */
function foldCharacter(character: string): string {
  const folded = character.normalize('NFKC');
  return folded.length <= 4 ? folded : character;
}
