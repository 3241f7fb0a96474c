// The proof is read where it was written, and only for the content that was proven.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lostCases } from './search-proof.ts';

const folder = mkdtempSync(join(tmpdir(), 'proof-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'search-proof.json');
const lost = [{ q: '钱呢', kind: 'word', expect: ['trading/deposit-missing'], got: [] }];

test('只认同一份内容的验证结果；没有验证过、写坏了都当作没有', () => {
  assert.equal(lostCases('/a/content', file), undefined);
  writeFileSync(file, JSON.stringify({ contentDir: '/a/content', lost }));
  assert.deepEqual(lostCases('/a/content', file), lost);
  assert.equal(lostCases('/b/content', file), undefined);
  writeFileSync(file, '{"contentDir":');
  assert.equal(lostCases('/a/content', file), undefined);
});

test('写和读用同一个地方，别处没有写死的路径', () => {
  const source = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
  assert.match(source('check-search.ts'), /writeFileSync\(searchProofFile, JSON\.stringify\(\{ contentDir,/);
  for (const name of ['check-search.ts', 'writing/health.ts', 'report.ts']) assert.doesNotMatch(source(name), /search-proof\.json|'\.cache'/, name);
});
