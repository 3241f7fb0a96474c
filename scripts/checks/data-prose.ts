// Sentences in data files that readers see; they follow the same copy rules as articles.
import type { SiteDataFile } from '../../src/schemas/site-data.ts';
import type { Content } from './content.ts';
import { oneLine, type Stretch } from './prose.ts';

/** Fields that hold sentences, by file. Values such as numbers, addresses and readers' own words are left alone. */
const sentenceFields: Partial<Record<SiteDataFile, readonly string[]>> = {
  brand: ['description', 'notice', 'noticeTitle'],
  sections: ['title', 'description'],
  prepare: ['label', 'hint'],
  facts: ['text'],
  channels: ['name', 'purpose'],
  'contact-routes': ['hint', 'label', 'meanwhile', 'why'],
  glossary: ['term', 'definition'],
  emergency: ['verb', 'sentence', 'more', 'ifCannotLogIn', 'ownWallet', 'doNot', 'evidence'],
};

/** Every sentence of the data files with its line. */
export function dataStretches({ data, loaded }: Content): [string, Stretch[]][] {
  return Object.entries(sentenceFields).map(([name, fields]): [string, Stretch[]] => {
    const file = name as SiteDataFile;
    const stretches: Stretch[] = [];
    const visit = (value: unknown, path: readonly PropertyKey[]): void => {
      if (typeof value === 'string') {
        const field = path.findLast((key) => typeof key === 'string');
        if (fields.includes(String(field))) stretches.push(oneLine(value, loaded.lineOf(file, path), 'data'));
      } else if (Array.isArray(value)) value.forEach((inner, index) => visit(inner, [...path, index]));
      else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    };
    visit(data[file], []);
    return [loaded.fileOf(file), stretches];
  });
}
