// Test support: an official list as a platform could have it, and how readers write what stands on it.
import { checkOfficial } from './check-official.ts';
import type { OfficialChannel, OfficialResult } from './verdict.ts';

const channels: OfficialChannel[] = [
  { id: 'chat', kind: 'chat', name: '在线客服', value: 'https://www.bitp.example/chat', href: 'https://www.bitp.example/chat' },
  { id: 'phone', kind: 'phone', name: '客服电话', value: '+12025550142', href: 'tel:+12025550142' },
  { id: 'phone-cn', kind: 'phone', name: '国内电话', value: '+864005550142', href: 'tel:+864005550142' },
  { id: 'email', kind: 'email', name: '客服邮箱', value: 'support@bitp.example', href: 'mailto:support@bitp.example' },
  { id: 'website', kind: 'website', name: '官网', value: 'www.bitp.example', href: 'https://www.bitp.example/' },
  { id: 'help', kind: 'website', name: '帮助中心', value: 'help.bitp.example', href: 'https://help.bitp.example/' },
  { id: 'app-android', kind: 'app', name: '安卓 App', value: 'example.bitp.app' },
  { id: 'notice', kind: 'sender', name: '通知发信邮箱', value: 'no-reply@notice.bitp.example' },
  { id: 'x', kind: 'social', name: 'X 账号', value: '@bitp_example', href: 'https://x.com/bitp_example' },
  { id: 'telegram', kind: 'social', name: 'Telegram 频道', value: '@bitp_example_news', href: 'https://t.me/bitp_example_news' },
];

/** What a browser makes of a host; undefined where it refuses it. */
export const parseHost = (host: string): string | undefined => (URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : undefined);

/** The answer about a text, with these channels being all official ones. */
export const check = (raw: string): OfficialResult => checkOfficial(raw, channels, parseHost);

/** Usual ways to write each official channel. */
export const spellings: Record<string, string[]> = {
  chat: ['https://www.bitp.example/chat', 'HTTPS://WWW.BITP.EXAMPLE/chat', 'www.bitp.example/chat', 'https://www.bitp.example/chat/', 'https://www.bitp.example:443/chat?from=app', ' https://www.bitp.example/chat。'],
  phone: ['+12025550142', '+1 202 555 0142', '+1 (202) 555-0142', '0012025550142', '1-202-555-0142', 'tel:+1-202-555-0142', '＋１ ２０２ ５５５ ０１４２', '\u202A+1 202-555-0142\u202C'],
  'phone-cn': ['+864005550142', '400-555-0142', '400 555 0142', '+86 400 555 0142', '0086-400-555-0142', '4005550142'],
  email: ['support@bitp.example', 'SUPPORT@BITP.EXAMPLE', 'mailto:support@bitp.example', '<support@bitp.example>', 'BITP 客服 <support@bitp.example>', 'mailto:support@bitp.example?subject=x', '「support@bitp.example」'],
  website: ['www.bitp.example', 'https://www.bitp.example', 'https://www.bitp.example/', 'http://www.bitp.example/', 'WWW.BitP.Example', 'www.bitp.example.', 'https://www.bitp.example/login?x=1#y', 'www.bitp.example:443', '//www.bitp.example/'],
  help: ['help.bitp.example', 'https://help.bitp.example/', 'Help.bitp.example', 'https://help.bitp.example/trading/deposit-missing/', 'help.bitp.example，'],
  'app-android': ['example.bitp.app', 'EXAMPLE.BITP.APP', ' example.bitp.app ', 'https://play.google.com/store/apps/details?id=example.bitp.app', 'https://play.google.com/store/apps/details?hl=zh&id=example.bitp.app&gl=us'],
  notice: ['no-reply@notice.bitp.example', 'No-Reply@notice.bitp.example', 'mailto:no-reply@notice.bitp.example', '<no-reply@notice.bitp.example>', 'BITP <no-reply@notice.bitp.example>'],
  x: ['@bitp_example', 'bitp_example', '@BITP_Example', 'https://x.com/bitp_example', 'x.com/BITP_example/', 'https://x.com/bitp_example?s=20'],
  telegram: ['@bitp_example_news', 'bitp_example_news', 't.me/bitp_example_news', 'https://t.me/bitp_example_news', 'https://t.me/bitp_example_news/'],
};
