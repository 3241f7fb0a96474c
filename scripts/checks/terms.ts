// One spelling of each term, by content/data/glossary.yaml.
import type { Problem } from '../../src/config/problem.ts';
import type { Content } from './content.ts';
import { dataStretches } from './data-prose.ts';
import { isQuoted, stretchesOf, type Stretch } from './prose.ts';

/** Words that the glossary says to avoid, outside of quotation marks and of its own definitions. */
export function checkTerms(content: Content): Problem[] {
  const avoid = Object.values(content.data.glossary ?? {}).flatMap(({ term, avoid: words }) => words.map((word) => ({ term, word })));
  const glossaryFile = content.loaded.fileOf('glossary');
  const perFile: [string, Stretch[]][] = [...content.sources.map((source): [string, Stretch[]] => [source.file, stretchesOf(source)]), ...dataStretches(content)];
  return perFile.flatMap(([file, stretches]) =>
    file === glossaryFile
      ? []
      : stretches.filter(({ where }) => where !== 'code').flatMap(({ text, lineAt }) =>
          avoid.flatMap(({ term, word }) => {
            const found: Problem[] = [];
            for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
              if (isQuoted(text, at, word.length)) continue;
              found.push({ file, line: lineAt(at), severity: 'warning', rule: 'term', message: `「${word}」在本站写作「${term}」。`, fix: `请改成「${term}」；引用别人的说法时放在「」里。` });
            }
            return found;
          }),
        ),
  );
}
