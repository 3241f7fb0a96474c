// One search, from what was typed to results ready to draw. The same code runs in the browser's worker, in checks and in measurements.
import { isEmergencyQuery, mayAlarm } from './emergency-query.ts';
import { markTerms } from './mark-terms.ts';
import { choosePassage, firstPassage, foldDocument, holdsLiterally, markText, type FoldedDocument, type Passage, type Segment } from './passage.ts';
import { distinctTokens, readQuery, type Query } from './query.ts';
import { expansionTokens, rankPages, type Expansion, type HitsByToken, type Ranked } from './rank.ts';
import type { ResultDocument } from './search-document.ts';
import { isWeak, suggestTexts } from './suggest.ts';
import { synonymExpansions } from './synonyms.ts';
import type { Hits, TermSource } from './term-source.ts';
import { EMERGENCY_TOKEN, runsOf, sectionToken } from './text-pipeline.ts';
import { titleSays } from './title-fit.ts';
import { expandQuery, type Lexicon } from './understanding.ts';
import { LEAST_SHARE } from './weights.ts';

export interface SearchRequest {
  readonly text: string;
  /** How many results to draw. */
  readonly limit: number;
  /** Only pages of this section. */
  readonly collection?: string | undefined;
  /** Search the reader's words alone, nothing understood beside them. */
  readonly onlyTyped?: boolean | undefined;
}

export interface SearchResult {
  readonly id: string;
  readonly path: string;
  readonly collection: string;
  readonly urgency: string;
  readonly title: readonly Segment[];
  readonly passage: Passage;
}

export interface SearchAnswer {
  readonly typed: string;
  readonly results: readonly SearchResult[];
  /** All pages near enough to be drawn, now or when more are asked for. */
  readonly total: number;
  /** What was searched beside the reader's words, and found. */
  readonly understood: readonly Expansion[];
  readonly isEmergency: boolean;
  /** Nothing but stray characters of the text was found: what is drawn may be about something else. */
  readonly isWeak: boolean;
  /** Texts that the reader may have meant, when next to nothing was found. */
  readonly suggestions: readonly string[];
}

/** How many of the first pages of a short query are read before their order is final: those that are drawn, so that none is loaded for this alone. */
const READ_FOR_ORDER = 6;

/** Letters of pinyin that may tell of an emergency: fewer are one syllable, and may mean anything. */
const SHORTEST_PINYIN = 6;

const HAN = /\p{Script=Han}/u;

/** How many pages are drawn however little they earn. */
const ALWAYS_DRAWN = 5;

/** How many are drawn when next to nothing was found. */
const WEAKLY_DRAWN = 3;

export interface RankedPages {
  readonly query: Query;
  readonly ranked: readonly Ranked[];
  readonly expansions: readonly Expansion[];
  readonly hits: HitsByToken;
  readonly isEmergency: boolean;
}

export interface Engine {
  /** Ids of all pages that hold any of the words in order, best first. */
  rank(request: Omit<SearchRequest, 'limit'>): Promise<RankedPages>;
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/**
 * What the reader may have typed but for a slip or another script: mended words and whole words of pinyin in their places. Synonyms are
 * left out, since what is asked in calm words could be told in others that sound of theft.
 */
function readings({ folded }: Query, expansions: readonly Expansion[]): string[] {
  const mended = expansions.filter(({ kind, from, to }) => (kind === 'repair' && mayAlarm(to)) || (kind === 'pinyin' && from.replaceAll(' ', '').length >= SHORTEST_PINYIN));
  return [folded, ...mended.map(({ at, from, to }) => folded.slice(0, at) + to + folded.slice(at + from.length))];
}

/** An engine over a source of postings and a lexicon. Rejects only when one of them does. */
export function createEngine(source: TermSource, lexicon: Lexicon): Engine {
  const folded = new Map<string, FoldedDocument>();

  async function lookUp(tokens: Iterable<string>): Promise<HitsByToken> {
    return new Map(await Promise.all([...tokens].map(async (token) => [token, await source.lookup(token)] as const)));
  }

  /** Starts loading what the query will need in the next step, so that it need not be waited for. */
  async function lookAhead(query: Query, { collection, onlyTyped }: Omit<SearchRequest, 'limit'>): Promise<void> {
    const expansions = onlyTyped ? [] : synonymExpansions(query.folded, await lexicon.synonyms());
    await lookUp([
      ...expansions.flatMap(expansionTokens),
      ...(collection ? [sectionToken(collection)] : []),
      ...(isEmergencyQuery(query.folded) ? [EMERGENCY_TOKEN] : []),
    ]);
  }

  async function open(id: string): Promise<{ document: ResultDocument; page: FoldedDocument }> {
    const document = await source.document(id);
    const page = folded.get(id) ?? foldDocument(document);
    folded.set(id, page);
    return { document, page };
  }

  /**
   * Short queries: of the first pages, the one that has it for another name goes first, then those that hold it letter by letter, and among
   * those the ones whose title says all of it.
   * Where theft is told of, that holds for pages that say what to do now alone.
   */
  async function literalFirst(query: Query, expansions: readonly Expansion[], ranked: Ranked[], emergencyPages: Hits | undefined): Promise<Ranked[]> {
    if (!query.isLiteral) return ranked;
    const runs = runsOf(query.folded).map((run) => run.text);
    const isOnePair = runs.length === 1 && (runs[0]?.length ?? 0) <= 2;
    const worth = new Map<string, number>();
    await Promise.all(
      ranked.slice(0, READ_FOR_ORDER).map(async ({ id, hasAll }) => {
        if (emergencyPages && !emergencyPages.has(id)) return;
        const { page } = await open(id);
        // A single pair is a token of its own: all pages that have it hold it.
        const holds = isOnePair ? hasAll : hasAll && holdsLiterally(page, runs);
        const isName = page.aliases.some((alias) => alias.replaceAll(' ', '') === query.folded.replaceAll(' ', ''));
        worth.set(id, (isName ? 4 : 0) + (holds ? 2 : 0) + (titleSays(page.title.folded, query, expansions) ? 1 : 0));
      }),
    );
    return [...ranked].sort((a, b) => (worth.get(b.id) ?? 0) - (worth.get(a.id) ?? 0));
  }

  async function rank(request: Omit<SearchRequest, 'limit'>): Promise<RankedPages> {
    let query = readQuery(request.text);
    let [hits] = await Promise.all([lookUp(distinctTokens(query.tokens).keys()), lookAhead(query, request)]);
    let expansions: Expansion[] = [];
    if (!request.onlyTyped) {
      const understood = await expandQuery(query, hits, lexicon);
      if (understood.query !== query) {
        query = understood.query;
        hits = await lookUp(distinctTokens(query.tokens).keys());
      }
      const extra = await lookUp(new Set(understood.expansions.flatMap(expansionTokens)));
      expansions = understood.expansions.filter((expansion) => expansionTokens(expansion).some((token) => (extra.get(token)?.size ?? 0) > 0));
      hits = new Map([...extra, ...hits]);
    }
    const isEmergency = readings(query, expansions).some(isEmergencyQuery);
    const emergencyPages = isEmergency ? await source.lookup(EMERGENCY_TOKEN) : undefined;
    let ranked = rankPages({ query, expansions, hits, pages: source.pages, emergencyPages });
    if (request.collection) {
      const members = await source.lookup(sectionToken(request.collection));
      ranked = ranked.filter(({ id }) => members.has(id));
    }
    return { query, ranked: await literalFirst(query, expansions, ranked, emergencyPages), expansions, hits, isEmergency };
  }

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const { query, ranked, expansions, hits, isEmergency } = await rank(request);
    const terms = markTerms(query, expansions, hits, source.pages);
    const least = LEAST_SHARE * Math.max(...ranked.map(({ score }) => score));
    const isStray = !isEmergency && query.tokens.length > 1 && isWeak(query, expansions, hits);
    const enough = ranked.filter(({ score, hasAll }, place) => place < ALWAYS_DRAWN || hasAll || score >= least);
    const near = isStray ? enough.slice(0, WEAKLY_DRAWN) : enough;
    const results = await Promise.all(
      near.slice(0, request.limit).map(async ({ id }): Promise<SearchResult> => {
        const { document, page } = await open(id);
        const { path, collection, urgency } = document;
        // Where theft is told of, what a page for emergencies says first is what to do first.
        const passage = isEmergency && urgency === 'emergency' ? firstPassage(page, terms) : choosePassage(page, terms);
        return { id, path, collection, urgency, title: markText(page.title, terms), passage };
      }),
    );
    // Whoever typed Chinese need not be told the English words that were searched as well.
    const understood = expansions.filter(({ from, to }) => to !== from && (HAN.test(to) || !HAN.test(from)));
    const suggestions = request.onlyTyped
      ? []
      : await suggestTexts(query, expansions, hits, async () => ({ synonyms: await lexicon.synonyms(), pinyin: await lexicon.pinyin() }));
    return { typed: query.typed, results, total: near.length, understood, isEmergency, isWeak: isStray, suggestions };
  }

  return { rank, search };
}
