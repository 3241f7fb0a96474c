// One question to search, for a page that is not about searching.
import { isEmergencyQuery } from '../../domain/search/emergency-query.ts';
import { foldText } from '../../domain/search/text-pipeline.ts';
import { SearchClient } from './search-client.ts';

export { isSecret } from './search-refusal.ts';

/** Whether the text tells of theft or a leaked secret; known without the index, so that it holds when search is broken. */
export const isEmergency = (text: string): boolean => isEmergencyQuery(foldText(text));

/** The first articles for a text, `base` being the path of the site's root. Rejects when search does not answer. */
export async function findArticles(base: string, text: string, limit: number): Promise<{ isEmergency: boolean; articles: { href: string; title: string }[] }> {
  const client = new SearchClient(base);
  try {
    const answer = await client.ask({ text, limit });
    const articles = answer.results.map(({ path, title }) => ({ href: base + path.slice(1), title: title.map((segment) => segment.text).join('') }));
    return { isEmergency: answer.isEmergency, articles };
  } finally {
    client.reset();
  }
}
