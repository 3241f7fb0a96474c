// Editor help made from the schemas and the list of components: fields and components complete themselves, each with its sentence.
import { z } from 'zod';
import { articleSchemas } from '../../src/schemas/article.ts';
import { siteDataSchemas } from '../../src/schemas/site-data.ts';
import { components } from '../checks/components.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Files below .vscode and their texts. */
export function editorFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, title: string, schema: z.ZodType): void => {
    files.set(`.vscode/schemas/${name}.schema.json`, json({ title, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any', override: simplify }) }));
  };
  for (const [name, schema] of Object.entries(siteDataSchemas)) add(name, `content/data/${name}.yaml`, schema);
  for (const [name, schema] of Object.entries(articleSchemas)) add(`front-matter-${name}`, `content/${name}/*.mdx`, schema);
  files.set('.vscode/settings.json', json(settings));
  files.set('.vscode/extensions.json', json(extensions));
  files.set('.vscode/articles.code-snippets', json(snippets()));
  return files;
}

/** Patterns and bounds that only a program reads are left to the content check; an editor shows the sentence instead. */
function simplify({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema['format'] === 'date') delete jsonSchema['pattern'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
}

const settings = {
  'yaml.schemas': Object.fromEntries(Object.keys(siteDataSchemas).map((name) => [`./.vscode/schemas/${name}.schema.json`, `content/data/${name}.yaml`])),
  'astro.content-intellisense': true,
  'files.eol': '\n',
  'files.insertFinalNewline': true,
  '[mdx]': { 'editor.wordWrap': 'on', 'editor.formatOnSave': false, 'editor.quickSuggestions': { other: true, comments: false, strings: true } },
  '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true, 'editor.formatOnSave': false },
  'editor.unicodeHighlight.allowedLocales': { 'zh-hans': true },
};

const extensions = {
  recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'],
  // Both rewrite front matter and components of .mdx files; npm run fix does the same work without touching them.
  unwantedRecommendations: ['huacnlee.autocorrect', 'esbenp.prettier-vscode'],
};

/** Type the name of a component and press Tab. */
function snippets(): Record<string, { scope: string; prefix: string; body: string[]; description: string }> {
  return Object.fromEntries(
    Object.entries(components).map(([name, { example, purpose }]) => [name, { scope: 'mdx,markdown', prefix: name, body: example.replaceAll('$', '\\$').split('\n'), description: purpose }]),
  );
}
