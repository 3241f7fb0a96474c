// Writers are asked for nothing that nobody reads.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleSchemas } from '../../src/schemas/article.ts';
import { siteDataSchemas } from '../../src/schemas/site-data.ts';

const root = join(import.meta.dirname, '../..');
const readers = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root }).filter((file) => !/schemas[\\/]|\.test\.ts$|skeleton\.ts$|-samples\.ts$/.test(file)).map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
const isRead = (field: string): boolean => new RegExp(`\\.${field}\\b|[{,]\\s*${field}\\s*[,}:]|['"]${field}['"]`).test(readers);

/** Notes from one keeper of the data to the next. */
const forKeepers = new Set(['source']);

test('文章的每个字段都有地方用到', () => {
  const fields = new Set(Object.values(articleSchemas).flatMap((schema) => Object.keys(schema.shape)));
  assert.deepEqual([...fields].filter((field) => !isRead(field)), []);
});

test('事实和渠道的每个字段都有地方用到', () => {
  const fields = [...Object.keys(siteDataSchemas.facts.valueType.shape), ...Object.keys(siteDataSchemas.channels.element.shape)];
  assert.deepEqual(fields.filter((field) => !isRead(field) && !forKeepers.has(field)), []);
});

test('没有人用的字段看得出来', () => {
  assert.equal(isRead('stage'), false);
});
