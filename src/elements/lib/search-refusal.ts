// Which texts are never searched. The detector is loaded only for texts that could be a secret at all, which few queries are.

// Long runs of letters and digits, several Latin words, separated characters, or a number beside a word for codes and passwords.
const POSSIBLE = /[a-z0-9+/=_-]{16,}|(?:[a-z]{3,}[\s,.、，]+){5}|(?:\p{Script=Han}[\s,.、，]+){6}|\d[\d\s-]{3,}|(?:密码|验证码|私钥|助记词|密钥|口令|password|seed|code|key).{0,6}[a-z0-9]{4}/iu;

/** Whether a text is worth asking the detector about; decided at once, so that an address can be cleaned before anything else happens. */
export const mayBeSecret = (text: string): boolean => POSSIBLE.test(text.normalize('NFKC'));

/** Whether a text may be a recovery phrase or private key. */
export async function isSecret(text: string): Promise<boolean> {
  if (!mayBeSecret(text)) return false;
  const { looksLikeSecret } = await import('../../domain/secrets/looks-like-secret.ts');
  return looksLikeSecret(text);
}
