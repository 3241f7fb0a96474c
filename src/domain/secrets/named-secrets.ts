// Passwords, one-time codes and setup keys have no shape of their own, so only what the text itself names as one.
import type { Certainty, SecretKind } from './finding.ts';
import type { Shape } from './key-shapes.ts';

interface NamedRule {
  kind: SecretKind;
  /** Group `value` is the secret; group `link` what joins it to its name. */
  pattern: RegExp;
  judge(value: string, link: string, after: string, gap: string): Certainty | undefined;
}

const link = String.raw`(?<link>\s{0,3}(?:就是|是|为|為|[:=]|\bis\b|->|→)?\s{0,3}["'「『【(]?)`;
const unit = /^\s?(?:位|个|個|字|种|年|月|日|号|元|天|次|秒|分|小时|小時|%|usdt|btc|eth|usd|cny|u\b|bits?\b|digits?\b|char|min|sec)/i;
/** Stars, crosses and ranges stand where a password would: nobody gives one away with them. */
const blank = /^[*x•·.?_#-]+$|^\d{1,2}\s?[-~至到]\s?\d{1,2}$|^https?:/i;
const isJoined = (text: string): boolean => /[是为為:=>→]|is/.test(text);

const rules: readonly NamedRule[] = [
  {
    kind: 'password',
    pattern: new RegExp(String.raw`(?:密码|密碼|口令|password|passwd|passphrase|\bpwd\b|\bmima\b)${link}(?<value>[!-~]{4,80})`, 'gi'),
    judge(value, joint, after) {
      const plain = value.replace(/["'」』】),.;!?]+$/, '');
      if (plain.length < 4 || blank.test(plain) || unit.test(after)) return undefined;
      const isMixed = /\d/.test(plain) && /[a-z]/i.test(plain);
      if (/^\d+$/.test(plain)) return plain.length < 6 || plain.length > 12 ? undefined : isJoined(joint) ? 'certain' : 'ask';
      if (isMixed || /[!@#$%^&*]/.test(plain)) return isJoined(joint) ? 'certain' : plain.length >= 8 && isMixed ? 'ask' : undefined;
      return /[:=是为]/.test(joint) && !/\/|\.\w/.test(plain) ? 'ask' : undefined;
    },
  },
  {
    kind: 'code',
    pattern: new RegExp(
      String.raw`(?:验证码|驗證碼|动态码|動態碼|动态口令|动态密码|校验码|短信码|谷歌码|PIN 码|PIN码|\b2FA\b|\bOTP\b|\bPIN\b|\bCVV2?\b|\bCVC\b|authenticator code|verification code|security code|sms code|login code)(?<gap>(?: ?code)?[^\n\da-z。!?;单号话卡址版错订]{0,8}?)${link}(?<value>\d{3}[ -]?\d{3}|\d{4,8}|\d{3})(?!\d|[.,]\d)`,
      'gi',
    ),
    judge(value, joint, after, gap) {
      if (unit.test(after)) return undefined;
      const digits = value.replace(/\D/g, '').length;
      if (digits > 6 && gap !== '') return undefined;
      if (isJoined(joint)) return digits === 3 ? 'ask' : 'certain';
      return digits >= 6 ? 'certain' : digits === 4 ? 'ask' : undefined;
    },
  },
  {
    kind: 'code',
    pattern: /(?<![\d.,])(?<value>\d{6})(?<link>\s{0,2}(?:就是|是|为)\s{0,2}(?:我的|短信|邮箱|谷歌|登录|收到的){0,3}(?:验证码|驗證碼|动态码|校验码))/g,
    judge: () => 'certain',
  },
  {
    kind: 'otp-secret',
    pattern: new RegExp(
      String.raw`(?:密钥|密鑰|setup key|secret|恢复码|備用碼|备用码|备份码|backup codes?|recovery codes?|api\s?key)${link}(?<value>[A-Za-z0-9][A-Za-z0-9 -]{6,100}[A-Za-z0-9])`,
      'gi',
    ),
    judge(value, joint) {
      const packed = value.replace(/[ -]/g, '');
      const looksMade = /\d/.test(packed) && /[A-Za-z]/.test(packed) && packed.length >= 8;
      const isBase32 = /^[A-Z2-7]{16,}$/.test(packed) || /^(?:[a-z2-7]{4} ){3,}[a-z2-7]{4}$/.test(value);
      if (isBase32) return 'certain';
      return looksMade && isJoined(joint) && !/ .* .* /.test(value) ? 'certain' : undefined;
    },
  },
];

/** Finds secrets that folded text names as such; `提现 123456 USDT` and 「密码至少 8 位」 are none. */
export function findNamedSecrets(folded: string): Shape[] {
  const found: Shape[] = [];
  for (const rule of rules) {
    for (const match of folded.matchAll(rule.pattern)) {
      const value = match.groups?.['value'] ?? '';
      const end = match.index + match[0].length;
      const certainty = rule.judge(value, match.groups?.['link'] ?? '', folded.slice(end, end + 12), match.groups?.['gap'] ?? '');
      if (certainty) found.push({ kind: rule.kind, certainty, start: match.index, end });
    }
  }
  return found;
}
