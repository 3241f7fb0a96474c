// Where a heading may break: between words, which Chinese writing does not mark.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Characters that end a word: the segmenter knows few words of this trade and cuts 验证码 into 验证 and 码. */
const ENDINGS = '的了吗呢码器号词卡里时后前者率';
/** A heading of so few characters fits on one line of a small phone. */
const SHORT = 9;

/** The text in pieces that each stay on one line as long as they fit. A word of one character never stands alone: it goes with the next, or ends the one before. */
export function piecesOf(text: string): string[] {
  if (text.length <= SHORT) return [text];
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  const isHan = (word = ''): boolean => /^\p{Script=Han}+$/u.test(word);
  const pieces: string[] = [];
  let isOpen = true;
  let isInClause = false;
  words.forEach((word, index) => {
    const isSingle = isHan(word) && word.length === 1;
    const isEnding = isSingle && isInClause && (ENDINGS.includes(word) || !isHan(words[index + 1]));
    // Beside punctuation, spaces and Latin letters a line may break anyway.
    if (isOpen || isEnding || !isHan(word)) pieces.push((pieces.pop() ?? '') + word);
    else pieces.push(word);
    isInClause = isHan(word);
    isOpen = !isInClause || (isSingle && !isEnding);
  });
  return pieces;
}
