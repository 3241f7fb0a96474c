import type { WordLists } from '../../domain/secrets/finding.ts';

let loading: Promise<WordLists> | undefined;

/** Loads the BIP39 word lists once, on the first call; a failed load may be tried again. */
export function loadWordLists(): Promise<WordLists> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<WordLists> {
  const [{ validateMnemonic }, english, simplified, traditional] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js'),
    import('@scure/bip39/wordlists/simplified-chinese.js'),
    import('@scure/bip39/wordlists/traditional-chinese.js'),
  ]);
  return {
    english: english.wordlist,
    chinese: [simplified.wordlist, traditional.wordlist],
    hasValidChecksum: (words, list) => validateMnemonic(words.join(' '), list as string[]),
  };
}
