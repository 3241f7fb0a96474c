import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkParts, partsOfHtml, type Chunk } from './checked-parts.ts';

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
  const part = `./part.2.js#${hash(code('_astro/part.2.js'))} ./helper.5.js#${hash('helper')}`;
  assert.deepEqual(ofPages, { '_astro/page.1.js': [{ files: part, element: undefined }, { files: leaf, element: undefined }] });
  assert.equal(partsOfHtml(ofPages['_astro/page.1.js'] ?? [], '<main></main>'), `${part},${leaf}`);
  assert.match(code('_astro/page.1.js'), /dataset\.parts.*__checked\?\?=.*x\(\(\)=>__checked\(__parts\[0\]\),\(\)=>__checked\(__parts\[1\]\)\)$/);
  assert.equal(code('_astro/part.2.js'), `import"./helper.5.js";import"./shared.4.js";y(()=>__checked(${JSON.stringify(leaf)}))`);
  assert.equal(code('_astro/shared.4.js'), 'shared');
});

test('a page names a part that is called after an element only where that element is; the other parts keep their place', () => {
  const chunks = new Map([
    chunk('_astro/page.1.js', 'x(()=>import("./a-box.2.js"),()=>import("./always.3.js"))', [], ['_astro/a-box.2.js', '_astro/always.3.js'], true),
    chunk('_astro/a-box.2.js', 'customElements.define(`a-box`,A)'),
    chunk('_astro/always.3.js', 'customElements.define("b-box",B)'),
  ]);
  const parts = checkParts(chunks)['_astro/page.1.js'] ?? [];
  const always = `./always.3.js#${hash('customElements.define("b-box",B)')}`;
  assert.equal(partsOfHtml(parts, '<p>a-box</p>'), `,${always}`);
  assert.equal(partsOfHtml(parts, '<a-box data-x></a-box>'), `./a-box.2.js#${hash('customElements.define(`a-box`,A)')},${always}`);
});

test('what cannot be given a hash stops the build', () => {
  assert.throws(() => checkParts(new Map([chunk('a.js', 'import("./b.js")', [], ['b.js']), chunk('b.js', 'import("./a.js")', [], ['a.js'])])), /a\.js → b\.js → a\.js/);
  assert.throws(() => checkParts(new Map([chunk('a.js', 'load("./b.js")', [], ['b.js']), chunk('b.js', '')])), /a\.js loads b\.js in a way that takes no hash/);
  assert.throws(() => checkParts(new Map([chunk('a.js', 'import("./b.js")', [], ['b.js'])])), /b\.js, which is not in this build/);
});
