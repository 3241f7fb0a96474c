// npm run fix: mends what is mechanical in articles (spaces, punctuation, quotes, spelling, moved links) and records new addresses.
//   npm run fix -- --dry      only says what it would do
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../src/config/environment.ts';
import { todayInShanghai } from './checks/check-content.ts';
import { loadContent } from './checks/content.ts';
import { hasSection } from './checks/links.ts';
import { mendArticle, type MendOptions } from './checks/mend.ts';
import { unrecorded } from './checks/moved.ts';
import { readFlags } from './writing/flags.ts';
import { writeGenerated } from './writing/generated.ts';

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
      mended += 1;
      const before = source.text.split('\n');
      const changed = text.split('\n').flatMap((line, index) => (line === before[index] ? [] : [index + 1]));
      console.log(`  ${source.file} › 第 ${changed.join('、')} 行`);
      if (!dry) writeFileSync(source.absolute, text);
    } catch (error) {
      console.log(`! ${source.file} › ${error instanceof Error ? error.message : String(error)} 请手动修改。`);
    }
  }

  const fresh = content.data.published === undefined ? [] : unrecorded(content);
  if (fresh.length > 0 && !dry) {
    const file = join(contentDir, 'data', 'published.yaml');
    const text = readFileSync(file, 'utf8').replace(/^\[\]\s*$/m, '');
    writeFileSync(file, `${text.trimEnd()}\n${fresh.map((path) => `- ${path}`).join('\n')}\n`);
  }
  const written = dry ? [] : writeGenerated(resolve('.'));
  if (written.length > 0) console.log(`  更新了 ${written.join('、')}`);
  console.log(`✓ ${dry ? '可以' : '已'}改好 ${mended} 篇文章${fresh.length > 0 ? `，${dry ? '可以' : '已'}记下 ${fresh.length} 个新地址` : ''}。其余的请看 npm run check。`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
