// npm run fix: mends what is mechanical in articles (spaces, punctuation, quotes, spelling, moved links) and records new addresses.
//   npm run fix -- --dry      only says what it would do
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../src/config/environment.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { loadContent } from './checks/content.ts';
import { hasSection } from './checks/links.ts';
import { keepLineEnds, mendArticle, type MendOptions } from './checks/mend.ts';
import { unrecorded, withAddresses } from './checks/moved.ts';
import { readFlags } from './writing/flags.ts';
import { writeGenerated } from './writing/generated.ts';

const unixText = (raw: string): string => raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

function rewrite({ absolute, text: before }: { absolute: string; text: string }, text: string): void {
  const raw = readFileSync(absolute, 'utf8');
  if (unixText(raw) !== before) throw new Error('它刚刚被别的程序改过，没有动它。');
  writeFileSync(absolute, keepLineEnds(raw, text));
}

function record(file: string, fresh: readonly string[]): void {
  const raw = readFileSync(file, 'utf8');
  const text = withAddresses(unixText(raw), fresh);
  // New lines have no line ends of their own yet: they get those of the file.
  writeFileSync(file, (raw.startsWith('\uFEFF') ? '\uFEFF' : '') + (raw.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text));
}

try {
  const dry = readFlags(process.argv.slice(2), ['--dry']).has('--dry');
  const { contentDir, siteEnv } = readEnvironment();
  const content = loadContent(contentDir, { siteEnv, today: todayInShanghai() });
  const options: MendOptions = {
    rules: content.data['copy-rules'] ?? [],
    moved: new Map((content.data.redirects ?? []).map(({ from, to }) => [from, to])),
    hasSection: (path, id) => hasSection(content, path, id),
  };

  let mended = 0;
  for (const source of content.sources) {
    if (source.syntax.length > 0) continue; // named by the check; nothing can be mended safely
    try {
      const text = mendArticle(source.text, options);
      if (text === source.text) continue;
      const before = source.text.split('\n');
      const changed = text.split('\n').flatMap((line, index) => (line === before[index] ? [] : [index + 1]));
      console.log(`  ${source.file} › 第 ${changed.join('、')} 行`);
      if (!dry) rewrite(source, text);
      mended += 1;
    } catch (error) {
      console.log(`! ${source.file} › ${error instanceof Error ? error.message : String(error)} 请手动修改。`);
    }
  }

  // What cannot be read, or has a broken front matter, is not public yet.
  const fresh = content.data.published === undefined ? [] : unrecorded(content).filter((path) => content.articles.some((article) => article.path === path));
  if (fresh.length > 0 && !dry) record(join(contentDir, 'data', 'published.yaml'), fresh);
  const written = dry ? [] : writeGenerated(resolve('.'));
  if (written.length > 0) console.log(`  更新了 ${written.join('、')}`);
  console.log(`✓ ${dry ? '可以' : '已'}改好 ${mended} 篇文章${fresh.length > 0 ? `，${dry ? '可以' : '已'}记下 ${fresh.length} 个新地址` : ''}。其余的请看 npm run check。`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
