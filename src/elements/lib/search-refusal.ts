// Which texts are never searched.
import { looksLikeSecret } from '../../domain/secrets/looks-like-secret.ts';

/** Whether a text may be a recovery phrase or private key. */
export const isSecret = (text: string): boolean => looksLikeSecret(text);
