import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../../schemas/site-data.ts';
import { listOfficial } from '../official-check/official-list.ts';
import { hostOf } from './host-of.ts';
import { knownHosts } from './known-hosts.ts';

const table: [string, string | undefined][] = [
  ['www.bitp.example', 'www.bitp.example'],
  ['WWW.Bitp.Example', 'www.bitp.example'],
  ['https://www.bitp.example', 'www.bitp.example'],
  ['https://www.bitp.example/chat', 'www.bitp.example'],
  ['https://chat.example?id=3', 'chat.example'],
  ['my_site.example', 'my_site.example'],
  ['https://www.bitp.example:8443/chat', undefined],
  ['https://www.bitp.example@evil.test/', undefined],
  ['http://www.bitp.example/', undefined],
  ['mailto:support@bitp.example', undefined],
  ['support@bitp.example', undefined],
  ['tel:+12025550142', undefined],
  ['localhost', undefined],
  ['', undefined],
];
for (const [address, host] of table) test(`The host of “${address}” is ${host ?? 'none'}`, () => assert.equal(hostOf(address), host));

test('Links, the warning about copies and the checker take the same hosts for official', () => {
  const values = { 'my_site.example': 'website', 'WWW.Bitp.Example': 'website', 'https://chat.example/start': 'chat', 'https://port.example:8443/chat': 'chat' } as const;
  const channels = Object.entries(values).map(([value, kind], at): Channel => ({ id: `c${at}`, kind, name: '渠道', value, purpose: '用来核对', contact: false, enabled: true, confirmedOn: '2026-11-22', placeholder: false }));
  const hosts = ['chat.example', 'my_site.example', 'www.bitp.example'];
  assert.deepEqual(knownHosts(channels, []).official.toSorted(), hosts);
  assert.deepEqual(listOfficial(channels).hosts.toSorted(), hosts);
});

test('Of a chat told apart by what stands behind “?” no page is official: the next number is somebody else’s', () => {
  const chat = { id: 'chat', kind: 'chat', name: '在线客服', value: 'https://chat.example/start?id=3' } as const;
  assert.deepEqual(listOfficial([chat]).places, []);
});
