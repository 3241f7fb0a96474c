import { detectSecrets } from './detect-secrets.ts';
import { foldText } from './folded-text.ts';
import { sentenceWords } from './sentence-words.ts';

/**
 * Whether a search query must be kept out of addresses and histories: a secret, something that may be one (a 64-digit
 * hash), or the outline of a recovery phrase (twelve short Latin words, twelve single characters). Needs no word list.
 */
export function looksLikeSecret(query: string): boolean {
  if (detectSecrets(query).some((finding) => finding.certainty !== 'soft')) return true;
  const { text, lower } = foldText(query);
  return hasPhraseOutline(lower) || hasSeparatedCharacters(text);
}

function hasPhraseOutline(lower: string): boolean {
  let row = 0;
  for (const [word] of lower.matchAll(/[a-z]+/g)) {
    // Twelve list words without spaces between them are 36 to 96 letters.
    if (word.length >= 36) return true;
    row = word.length >= 3 && word.length <= 8 && !sentenceWords.has(word) ? row + 1 : 0;
    if (row >= 12) return true;
  }
  return false;
}

function hasSeparatedCharacters(text: string): boolean {
  let row = 0;
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    row = run.length === 1 ? row + 1 : 0;
    if (row >= 12) return true;
  }
  return false;
}
