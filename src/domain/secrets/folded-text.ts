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
  let text = '';
  let at = 0;
  for (const character of original) {
    if (character.length === 1 && character.charCodeAt(0) < 128) {
      text += character;
      origins.push(at);
    } else if (!isInvisible(character)) {
      const folded = character.normalize('NFKC');
      text += folded;
      for (let index = 0; index < folded.length; index += 1) origins.push(at);
    }
    at += character.length;
  }
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return { text, lower, originAt: (index) => origins[index] ?? original.length };
}
