// Articles before contact, through the same search: the engine that the reader's browser runs is asked, over the index that it
// loads, with the words of the topic. It needs no JavaScript, since it is done once the index has been built.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { offeredArticles } from '../../src/domain/contact/article-search.ts';
import { escapeXml } from '../publish/xml.ts';
import { openIndex } from './open-index.ts';

/** As many as the search page shows at first: what is offered is found there too. */
const ASKED = 6;

/** Fills the empty lists of the contact pages below `outDir`; a page for which nothing is found loses its list. `base` is the site's path with slashes at both ends. Gives back the number of pages. */
export async function offerArticles(outDir: string, base: string): Promise<number> {
  if (!existsSync(join(outDir, 'contact'))) return 0;
  const engine = await openIndex(outDir);
  let pages = 0;
  for (const file of globSync('contact/**/index.html', { cwd: outDir }).sort()) {
    const html = readFileSync(join(outDir, file), 'utf8');
    const place = parse(html).querySelector('[data-offer]');
    if (!place) continue;
    const text = place.getAttribute('data-offer') ?? '';
    const { ranked } = await engine.rank({ text });
    const rows = offeredArticles(await engine.search({ text, limit: ASKED }), ranked, place.getAttribute('data-offer-in') ?? '', place.getAttribute('data-offer-except')).map(({ path, title }) => `<li><a href="${base}${path.slice(1)}">${escapeXml(title)}</a></li>`);
    const [start, end] = place.range;
    const filled = rows.length === 0 ? '' : html.slice(start, end).replace(/\sdata-offer(?:-in|-except)?="[^"]*"/g, '').replace(/(<ul[^>]*>)\s*(<\/ul>)/, `$1${rows.join('')}$2`);
    writeFileSync(join(outDir, file), html.slice(0, start) + filled + html.slice(end));
    pages += 1;
  }
  return pages;
}
