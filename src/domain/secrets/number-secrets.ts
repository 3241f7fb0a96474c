// Bank cards and Chinese identity numbers: told by their check digits.
import type { Shape } from './key-shapes.ts';

const cardName = /(?:银行卡|信用卡|储蓄卡|借记卡|卡号|銀行卡|card)[^\n]{0,14}$/i;
const otherName = /(?:订单|訂單|单号|流水|工单|UID|order|编号|编码|tx|hash|快递|备案)[^\n]{0,12}$/i;

/** Card numbers in full (Luhn and a known issuer range) and 18-digit identity numbers (date and check digit, GB 11643-1999). */
export function findNumberSecrets(folded: string): Shape[] {
  const found: Shape[] = [];
  for (const match of folded.matchAll(/(?<![\w.])\d(?:[ -]?\d){12,18}(?:[ -]?[Xx])?(?!\w|\.\d)/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = folded.slice(Math.max(0, start - 24), start);
    const plain = match[0].replace(/[ -]/g, '').toUpperCase();
    if (isIdNumber(plain)) {
      found.push({ kind: 'id-number', certainty: otherName.test(before) ? 'ask' : 'certain', start, end });
    } else if (isCardNumber(plain)) {
      const isGrouped = /^\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}/.test(match[0]);
      const certainty = cardName.test(before) ? 'certain' : otherName.test(before) ? undefined : isGrouped ? 'ask' : 'soft';
      if (certainty) found.push({ kind: 'card', certainty, start, end });
    }
  }
  return found;
}

function isIdNumber(text: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(text)) return false;
  const year = Number(text.slice(6, 10));
  const month = Number(text.slice(10, 12));
  const day = Number(text.slice(12, 14));
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (year < 1900 || year > 2099 || day < 1 || day > (days[month - 1] ?? 0)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** UnionPay, Visa, Mastercard, American Express, JCB, Discover; lengths as these issue them. */
const issuers = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|35\d{14}|6(?:011|5\d\d)\d{12})$/;

function isCardNumber(digits: string): boolean {
  if (!issuers.test(digits) || new Set(digits).size < 2) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
