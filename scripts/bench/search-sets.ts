// Question sets for measuring search, from any folder of JSON files with documents and queries.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { SearchDocument } from '../../src/domain/search/search-document.ts';

const setSchema = z.object({
  docs: z.array(z.object({ id: z.string(), title: z.string(), body: z.string() })).min(1),
  queries: z.array(z.object({ q: z.string(), relevant: z.array(z.string()) })).min(1),
});

/** One file of documents and queries. */
export interface QuestionSet extends z.output<typeof setSchema> {
  readonly name: string;
}

/** Reads every JSON file of a folder; throws with the file's name when one has another shape. */
export function readSets(folder: string): QuestionSet[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0) throw new Error(`${folder} 里没有 .json 文件。格式：{"docs":[{"id","title","body"}],"queries":[{"q","relevant":["id"]}]}`);
  return files.map((file) => {
    const parsed = setSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    if (!parsed.success) throw new Error(`${join(folder, file)}：${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`);
    return { name: basename(file, '.json'), ...parsed.data };
  });
}

/** The address under which a set's document is indexed. */
export const documentPath = (at: number): string => `/set/${at}/`;

/** Documents as the site's pipeline takes them: title as title and first heading, body as text, nothing else. */
export function toDocuments(set: QuestionSet): SearchDocument[] {
  return set.docs.map(({ title, body }, at) => ({
    path: documentPath(at),
    collection: 'set',
    title,
    questions: [],
    aliases: [],
    summary: '',
    urgency: 'normal',
    sections: [{ anchor: null, heading: title, text: body }],
  }));
}
