// Astro integration for writers: mistakes appear in the page, in Chinese, with their line; /writers/ lists what needs a hand.
// The MDX guard also runs in builds started without npm run build, so that unsafe MDX is never compiled.
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readArticle } from '../../src/config/articles.ts';
import { readEnvironment } from '../../src/config/environment.ts';
import { formatProblem, type Problem } from '../../src/config/problem.ts';
import { collectionIds, type CollectionId } from '../../src/schemas/article.ts';
import { todayInShanghai } from '../checks/check-content.ts';
import type { CheckOptions } from '../checks/content.ts';
import { parseBody } from '../checks/mdx.ts';
import { unsafeParts } from '../checks/safe-mdx.ts';
import { healthOf } from '../writing/health.ts';
import { lostCases } from '../writing/search-proof.ts';
import { steadyWorker } from './steady-worker.ts';

type ServerSetup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type Server = Parameters<ServerSetup>[0]['server'];
interface VitePlugin {
  name: string;
  enforce?: 'pre';
  resolveId?(id: string): string | undefined;
  load?(id: string): string | undefined;
  transform?(code: string, id: string): undefined;
}

const reportModule = 'virtual:writers-report';
const resolvedReport = `\0${reportModule}`;

/** Everything that helps a writer while writing. In a production build only the MDX guard remains. */
export function writerPreview(): AstroIntegration {
  const { contentDir, siteEnv } = readEnvironment();
  const options = (): CheckOptions => ({ siteEnv, today: todayInShanghai() });
  return {
    name: 'bitp-writer-preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        const plugins: VitePlugin[] = [mdxGuard(contentDir)];
        if (command === 'dev' || (command === 'build' && siteEnv === 'preview')) {
          injectRoute({ pattern: '/writers', entrypoint: fileURLToPath(new URL('../../src/pages/_writers.astro', import.meta.url)), prerender: true });
          plugins.push(reportPlugin(contentDir, options, command === 'dev'));
        }
        // The Astro extension of VS Code completes front matter from what this writes into .astro.
        updateConfig({ vite: { plugins }, ...(command === 'build' ? {} : { experimental: { contentIntellisense: true } }) });
      },
      'astro:server:setup': ({ server }) => watchContent(server, contentDir, options),
    },
  };
}

/** Refuses MDX that would run code before it reaches the compiler. */
function mdxGuard(contentDir: string): VitePlugin {
  return {
    name: 'bitp-mdx-guard',
    enforce: 'pre',
    transform(_code, id) {
      const file = resolve(id.split('?')[0] ?? '');
      const collection = basename(dirname(file));
      if (!file.endsWith('.mdx') || dirname(dirname(file)) !== contentDir || !isCollection(collection)) return undefined;
      const { source } = readArticle(collection, file);
      const body = parseBody(source);
      const problems = [...body.syntax, ...unsafeParts({ ...source, ...body })];
      if (problems.length > 0) throw overlayError(problems);
      return undefined;
    },
  };
}

function isCollection(name: string): name is CollectionId {
  return (collectionIds as readonly string[]).includes(name);
}

/** The report of the writers' page. A built page never shows the last search proof, which is no part of the commit. */
function reportPlugin(contentDir: string, options: () => CheckOptions, isDev: boolean): VitePlugin {
  return {
    name: 'bitp-writers-report',
    resolveId: (id) => (id === reportModule ? resolvedReport : undefined),
    load: (id) => (id === resolvedReport ? `export const health = ${JSON.stringify(healthOf(contentDir, options(), isDev ? lostCases(contentDir) : undefined))}; export const isDev = ${isDev}; export const sourceUrl = ${JSON.stringify(process.env['SOURCE_URL'] ?? '')};` : undefined),
  };
}

/** Runs the check after each save; errors cover the page until they are mended, then the page comes back by itself. */
function watchContent(server: Server, contentDir: string, options: () => CheckOptions): void {
  let shown = '';
  let edited = '';
  let current: Problem[] = [];
  const show = (problems: Problem[]): void => {
    const elsewhere = (problem: Problem): number => (resolve(problem.file) === edited ? 0 : 1);
    current = problems.sort((a, b) => elsewhere(a) - elsewhere(b));
    const text = current.map(formatProblem).join('\n');
    if (text === shown) return;
    shown = text;
    if (current.length > 0) {
      console.log(`\n✗ 内容有 ${current.length} 处错误：\n${text}\n`);
      server.ws.send({ type: 'error', err: overlayError(current) });
    } else {
      console.log('✓ 内容没有错误了。');
      server.ws.send({ type: 'full-reload' });
    }
  };
  const checker = steadyWorker(new URL('./check-worker.ts', import.meta.url), { workerData: { contentDir } }, (problems) => show(problems as Problem[]), (reason) => console.error(`! 内容检查中断了（${reason}）。预览还在；下次保存时会再检查，也可以运行 npm run check。`));
  const changed = (file: string): void => {
    if (relative(contentDir, file).startsWith('..')) return;
    const isData = file.startsWith(join(contentDir, 'data'));
    for (const environment of Object.values(server.environments)) {
      const report = environment.moduleGraph.getModuleById(resolvedReport);
      if (report) environment.moduleGraph.invalidateModule(report);
      // Pages hold the data that they were made with; a changed fact must reach all of them.
      if (isData) environment.moduleGraph.invalidateAll();
      if (isData) environment.hot.send({ type: 'full-reload' });
    }
    edited = file;
    checker.send(options());
  };
  server.watcher.add(join(contentDir, 'data'));
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
  server.ws.on('connection', () => {
    // A page that has just loaded needs a moment before it can show what covers it.
    if (current.length > 0) setTimeout(() => server.ws.send({ type: 'error', err: overlayError(current) }), 100);
  });
  server.httpServer?.once('close', () => checker.end());
  checker.send(options());
}

/** The form in which the dev server covers a page with an error: first problem with its lines, the others below. */
function overlayError(problems: readonly Problem[]): Error & { loc: { file: string; line: number; column: number }; frame: string; plugin: string; hint: string; title: string; stack: string } {
  const [first] = problems;
  const { file = '', line = 1, message = '', fix = '' } = first ?? {};
  const others = problems.slice(1, 12).map((problem, index) => `${index + 2}. ${formatProblem(problem)}`);
  const text = `${file}${line > 0 ? ` 第 ${line} 行` : ''}\n${message}${others.length > 0 ? `\n\n还有 ${problems.length - 1} 处：\n${others.join('\n')}` : ''}`;
  return Object.assign(new Error(text), {
    name: '内容有误',
    title: '内容有误，改好保存后页面会自动恢复',
    hint: fix,
    loc: { file: resolve(file), line: Math.max(1, line), column: 0 },
    frame: frameOf(resolve(file), line),
    plugin: 'npm run check',
    stack: '',
  });
}

/** Two lines around the line in question, numbered. */
function frameOf(file: string, line: number): string {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const from = Math.max(1, line - 2);
    return lines.slice(from - 1, line + 2).map((text, index) => `${from + index === line ? '>' : ' '} ${String(from + index).padStart(4)} | ${text}`).join('\n');
  } catch {
    return '';
  }
}
