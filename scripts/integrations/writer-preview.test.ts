// Who gets the writers' page, and that unsafe MDX never reaches the compiler.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writerPreview } from './writer-preview.ts';

interface Guard {
  name: string;
  transform?: (code: string, id: string) => undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'guarded-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs the set-up of the integration as Astro would; returns the routes and plugins that it asks for. */
function setUp(command: 'dev' | 'build', siteEnv: string): { routes: string[]; plugins: Guard[] } {
  process.env['SITE_ENV'] = siteEnv;
  process.env['CONTENT_DIR'] = folder;
  const routes: string[] = [];
  const plugins: Guard[] = [];
  const setup = writerPreview().hooks['astro:config:setup'] as unknown as (input: object) => void;
  setup({ command, injectRoute: ({ pattern }: { pattern: string }) => routes.push(pattern), updateConfig: ({ vite }: { vite: { plugins: Guard[] } }) => plugins.push(...vite.plugins) });
  return { routes, plugins };
}

test('写作台只在 npm run dev 和预览版本里有，正式版本没有', () => {
  assert.deepEqual(setUp('dev', 'production').routes, ['/writers']);
  assert.deepEqual(setUp('build', 'preview').routes, ['/writers']);
  assert.deepEqual(setUp('build', 'production').routes, []);
});

test('文章里有代码时，任何一种构建都在编译之前停下', () => {
  const fixtures = join(import.meta.dirname, '../checks/fixtures');
  cpSync(join(fixtures, 'base'), folder, { recursive: true });
  const guard = setUp('build', 'production').plugins.find(({ name }) => name === 'bitp-mdx-guard');
  const read = (): unknown => guard?.transform?.('', join(folder, 'accounts', 'forgot-password.mdx'));
  assert.equal(read(), undefined);
  cpSync(join(fixtures, 'import-in-article'), folder, { recursive: true });
  assert.throws(read, /第 21 行\n文章里不能写 import/);
  cpSync(join(fixtures, 'raw-html'), folder, { recursive: true });
  assert.throws(read, /不能用 HTML 标签 <div>/);
});
