// Files that look like articles or data but stand where, or are named as, nobody reads: their writer would wait in vain for the page.
import { readdirSync, type Dirent } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Problem } from '../../src/config/problem.ts';
import { displayPath } from '../../src/config/text-file.ts';
import { collectionIds } from '../../src/schemas/article.ts';
import type { Content } from './content.ts';
import { siteDataSchemas } from '../../src/schemas/site-data.ts';
import { choices } from './nearest.ts';

/** Endings that a writer, or the computer behind the writer's back, gives an article. */
const ending = /\.(?:mdx?|markdown)(?:\.txt)?$/i;

const dataEnding = /\.(?:ya?ml|json)(?:\.txt)?$/i;
const dataFiles = Object.keys(siteDataSchemas).map((name) => `${name}.yaml`).sort();

/** Articles in folders that are no section, below one, or with another ending than `.mdx`; data files under a name that nobody reads. */
export function checkUnreadFiles({ contentDir }: Content): Problem[] {
  return [...unreadData(join(contentDir, 'data')), ...unreadArticles(contentDir)];
}

function unreadData(folder: string): Problem[] {
  return entriesOf(folder)
    .map(({ name }) => name)
    .filter((name) => dataEnding.test(name) && !name.startsWith('.') && !dataFiles.includes(name))
    .map((name): Problem => {
      const meant = name.replace(dataEnding, '.yaml');
      const fix = dataFiles.includes(meant) ? `请改名为 ${meant}。` : choices(meant, dataFiles, dataFiles.length);
      return { file: displayPath(join(folder, name)), line: 0, severity: 'error', rule: 'unread-file', message: `没有叫 "${name}" 的数据文件，里面的内容不会用到。`, fix: `${fix}不是数据就移到 ${displayPath(folder)} 文件夹外面。` };
    });
}

function unreadArticles(contentDir: string): Problem[] {
  return articleLike(contentDir).flatMap((absolute): Problem[] => {
    const folders = relative(contentDir, absolute).replaceAll('\\', '/').split('/').slice(0, -1);
    const [section = ''] = folders;
    const name = basename(absolute).replace(ending, '.mdx');
    const report = (message: string, fix: string): Problem[] => [{ file: displayPath(absolute), line: 0, severity: 'error', rule: 'unread-file', message, fix: `${fix}不是文章就移到 ${displayPath(contentDir)} 文件夹外面。` }];
    if (folders.length === 0) return report('这个文件不在任何栏目里，不会发布。', `请移到栏目的文件夹里。可用：${collectionIds.join('、')}。`);
    if (!isCollection(section)) return report(`"${section}" 不是栏目，里面的文章不会发布。`, `请移到栏目的文件夹里。${choices(section, collectionIds)}`);
    if (folders.length > 1) return report('文章放在了栏目的下级文件夹里，不会发布。', `请移到 ${displayPath(join(contentDir, section, name))}。`);
    return absolute.endsWith('.mdx') ? [] : report('文章的扩展名是 .mdx，这个文件不会发布。', `请改名为 ${name}。`);
  });
}

function isCollection(name: string): boolean {
  return (collectionIds as readonly string[]).includes(name);
}

/** Hidden files and folders belong to programs, a README to whoever looks after the folder. */
function articleLike(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return articleLike(join(folder, entry.name));
    return ending.test(entry.name) && !/^readme\b/i.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}

/** What lies in a folder; nothing in one that is not there, cannot be opened or is no folder. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
