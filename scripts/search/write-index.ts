// From a built site to a searchable one.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArticles } from '../../src/config/articles.ts';
import { ContentError } from '../../src/config/problem.ts';
import { loadSiteData } from '../../src/config/site-data.ts';
import { buildSearchIndex, type SearchIndexFiles } from './build-index.ts';
import { documentsFromSite } from './documents.ts';
import { simplifiedTable, wordData } from './word-data.ts';

/** Writes an index below `outDir`: its folder and `search.json`. Folders of earlier builds in the same place are removed. */
export function writeIndexFiles(outDir: string, index: SearchIndexFiles): void {
  for (const name of readdirSync(outDir)) if (/^search-\d+-[0-9a-f]+$/.test(name)) rmSync(join(outDir, name), { recursive: true });
  for (const [path, content] of index.files) {
    const file = join(outDir, index.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(outDir, 'search.json'), JSON.stringify(index.manifest));
}

/** Indexes the articles of a built site; gives back how many pages and bytes the index has. */
export async function indexSite(outDir: string, contentDir: string): Promise<{ pages: number; bytes: number; folder: string }> {
  const { data, problems } = loadSiteData(contentDir);
  const { articles, problems: wrong } = loadArticles(contentDir);
  if (data === undefined || wrong.length > 0) throw new ContentError([...problems, ...wrong]);
  const documents = documentsFromSite(outDir, articles);
  const simplified = simplifiedTable();
  const terms = [...Object.values(data.glossary).map(({ term }) => term), ...Object.values(data.sections).map(({ title }) => title)];
  const index = await buildSearchIndex(documents, simplified, wordData(documents, simplified, data.synonyms, terms));
  writeIndexFiles(outDir, index);
  return { pages: documents.length, bytes: [...index.files.values()].reduce((sum, content) => sum + content.length, 0), folder: index.folder };
}
