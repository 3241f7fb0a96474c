import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkParts, type Chunk } from './checked-parts.ts';

const chunk = (fileName: string, code: string, imports: string[] = [], dynamicImports: string[] = [], isEntry = false): [string, Chunk] => [fileName, { fileName, code, isEntry, imports, dynamicImports }];
const hash = (code: string): string => `sha256-${createHash('sha256').update(code).digest('base64')}`;

test('a part is loaded with the hash of its final bytes, and so is what it imports, but for what is there already', () => {
  const chunks = new Map([
    chunk('_astro/page.1.js', 'import"./shared.4.js";x(()=>import(`./part.2.js`),()=>import("./leaf.3.js"))', ['_astro/shared.4.js'], ['_astro/part.2.js', '_astro/leaf.3.js'], true),
    chunk('_astro/part.2.js', 'import"./helper.5.js";import"./shared.4.js";y(()=>import("./leaf.3.js"))', ['_astro/helper.5.js', '_astro/shared.4.js'], ['_astro/leaf.3.js']),
    chunk('_astro/leaf.3.js', 'leaf'),
    chunk('_astro/shared.4.js', 'shared'),
    chunk('_astro/helper.5.js', 'helper'),
  ]);
  const ofPages = checkParts(chunks);
  const code = (name: string): string => chunks.get(name)?.code ?? '';
  const leaf = `./leaf.3.js#${hash('leaf')}`;
  assert.deepEqual(ofPages, { '_astro/page.1.js': `./part.2.js#${hash(code('_astro/part.2.js'))} ./helper.5.js#${hash('helper')},${leaf}` });
  assert.match(code('_astro/page.1.js'), /dataset\.parts.*x\(\(\)=>__checked\(0\),\(\)=>__checked\(1\)\)$/);
  assert.ok(code('_astro/part.2.js').startsWith(`const __parts=${JSON.stringify([leaf])};`));
  assert.match(code('_astro/part.2.js'), /y\(\(\)=>__checked\(0\)\)$/);
  assert.equal(code('_astro/shared.4.js'), 'shared');
});

test('what cannot be given a hash stops the build', () => {
  assert.throws(() => checkParts(new Map([chunk('a.js', 'import("./b.js")', [], ['b.js']), chunk('b.js', 'import("./a.js")', [], ['a.js'])])), /a\.js → b\.js → a\.js/);
  assert.throws(() => checkParts(new Map([chunk('a.js', 'load("./b.js")', [], ['b.js']), chunk('b.js', '')])), /a\.js loads b\.js in a way that takes no hash/);
  assert.throws(() => checkParts(new Map([chunk('a.js', 'import("./b.js")', [], ['b.js'])])), /b\.js, which is not in this build/);
});
