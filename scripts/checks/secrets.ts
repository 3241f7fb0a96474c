// What opens an account or a wallet must never be published, not even as an example: readers would take it for a form to fill in, thieves for more.
import { validateMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import type { Problem } from '../../src/config/problem.ts';
import { detectSecrets } from '../../src/domain/secrets/detect-secrets.ts';
import type { SecretKind, WordLists } from '../../src/domain/secrets/finding.ts';
import type { Content } from './content.ts';
import { dataStretches } from './data-prose.ts';

const lists: WordLists = { english, chinese: [simplified, traditional], hasValidChecksum: (words, list) => validateMnemonic(words.join(' '), [...list]) };

const names: Partial<Record<SecretKind, string>> = { 'recovery-phrase': '助记词', 'private-key': '私钥', keystore: 'Keystore 文件', 'otp-secret': '验证器密钥', password: '密码', code: '验证码', card: '银行卡号', 'id-number': '身份证号' };

/** Recovery phrases, private keys, passwords, codes and card numbers in articles and data, as far as they are told for certain. */
export function checkSecrets(content: Content): Problem[] {
  const texts: [file: string, text: string, lineAt: (index: number) => number][] = [
    ...content.sources.map(({ file, text }): [string, string, (index: number) => number] => [file, text, (index) => text.slice(0, index).split('\n').length]),
    ...dataStretches(content).flatMap(([file, stretches]) => stretches.map(({ text, lineAt }): [string, string, (index: number) => number] => [file, text, lineAt])),
  ];
  return texts.flatMap(([file, text, lineAt]) =>
    detectSecrets(text, lists)
      .filter(({ certainty }) => certainty === 'certain')
      .map(({ kind, start }): Problem => ({ file, line: lineAt(start), severity: 'error', rule: 'secret', message: `这里写着${names[kind] ?? '秘密信息'}，会随网站公开。`, fix: '请删掉；若它是真的，马上作废。举例时用文字说明，不写出完整的样子。' })),
  );
}
