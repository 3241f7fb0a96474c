// Every number that decides the order of results, each with the reason for it.
// Tuned on our own cases, on our own articles without their `questions` among other help articles, on question pages of a bank written for
// this, and, with a smaller share, on the whole of a public set of customers' questions: what is here was the best, or nearly, on all of them.
// So figures on any of these show no regression; only a set that was never looked at shows how good the order is.

/** Parts of a document that are weighed apart. */
export const fieldNames = ['title', 'questions', 'aliases', 'summary', 'headings', 'body'] as const;
export type FieldName = (typeof fieldNames)[number];

interface FieldWeight {
  /** How much one occurrence counts against one in the body. */
  readonly weight: number;
  /** 0–1: how far a longer field than usual makes each of its words count less. */
  readonly lengthPenalty: number;
}

/** How much each field of a document counts. */
export const FIELD_WEIGHTS: Readonly<Record<FieldName, FieldWeight>> = {
  // A title is the question the page answers; above 2 it drowns what the page says, since readers ask for what stands in the answer too.
  // Strong length normalisation: of two titles with the same words, the one that says less beside them is nearer.
  title: { weight: 1.5, lengthPenalty: 0.75 },
  // Readers' own wording of the same question, which is how the next reader asks too; lower, and our own sentences find their page less often.
  questions: { weight: 2.2, lengthPenalty: 0.5 },
  // Other names of the thing: short and chosen by hand.
  aliases: { weight: 2.6, lengthPenalty: 0.3 },
  // The answer in one sentence: denser than the body.
  summary: { weight: 1.6, lengthPenalty: 0.5 },
  // Headings name the parts; steps have none, so they must not win over titles.
  headings: { weight: 1.2, lengthPenalty: 1 },
  // The text itself: a little less length normalisation than usual (0.75), since a longer answer is seldom mere padding.
  body: { weight: 1, lengthPenalty: 0.7 },
};

/** Up to this usual length of bodies, in tokens (two for a character, so a paragraph or two), a word in the body counts in full. */
export const BODY_LENGTH = 250;

/** How fast it counts less where articles are usually longer: more of their words stand there by accident, and title and questions tell more. */
export const BODY_POWER = 0.4;

/** How slowly repeated words stop to count (BM25 k1). 2 is the most Pagefind takes; short questions repeat little. */
export const SATURATION = 2;

/** Question boilerplate in documents: at 0.6 titles that are questions compare by their subject. */
export const BOILERPLATE_IN_DOCUMENT = 0.6;

/** Question boilerplate in queries: weighed down and never dropped, since 「怎么」 may be all that there is. */
export const BOILERPLATE_IN_QUERY = 0.5;

/** A pair that is half boilerplate: it still carries one character of the subject. */
export const BOILERPLATE_EDGE = 0.5;

/** In running text a single character says less than in a title, where every one was chosen; and less still in longer text. */
export const SINGLE_IN_BODY = 0.75;

/** What each kind of token counts: single characters catch paraphrases that share no pair; a pair repeats what its two characters said already. */
export const TOKEN_WEIGHTS = { single: 1, pair: 0.55, latin: 1.6 } as const;

/** Rarity is softened: at 1 a rare stray character outweighs the subject. */
export const RARITY_POWER = 0.55;

/** Added, as a share of the best possible score, to documents that hold every token of a short query: literal matches first. */
export const ALL_TOKENS_BONUS = 1;

/** Queries of at most this many Han characters are taken as words to be found literally; longer ones are sentences. */
export const LITERAL_MAX_LENGTH = 8;

/** Tokens of a query that are looked up: about 36 Han characters. In longer texts boilerplate goes first; what is left still tells the subject. */
export const MOST_QUERY_TOKENS = 72;

/** Added, as a share of the best possible score, to pages for emergencies when the query tells of one: what to do now comes before background. */
export const EMERGENCY_BONUS = 0.15;

/** Behind the first five, pages that lack a word and earn less than this share of the best are not drawn: of three question sets 8 of 1,795 answers stand there. */
export const LEAST_SHARE = 0.2;

/** What a synonym counts against the word the reader typed. */
export const SYNONYM_WEIGHT = 0.7;

/** What a repaired or pinyin word counts: surer than a synonym when nothing literal exists, but never above it. */
export const REPAIR_WEIGHT = 0.8;

/** Single characters in more pages than this are not indexed at large sites: they say nothing and cost most. */
export const SINGLE_MAX_PAGES = 400;
