// Figures of retrieval quality. Shares are from 0 to 1.
import type { QuestionSet } from './search-sets.ts';

/** Document ids in order, for one query. */
export type Ranking = readonly string[];

export interface Quality {
  recall1: number;
  recall5: number;
  recall10: number;
  mrr10: number;
  /** Share of queries without any result. */
  zero: number;
  /** Share of all relevant documents that are returned at any place. */
  setRecall: number;
  /** Share of relevant documents among the first min(10, number of relevant ones). */
  topPrecision: number;
}

/** Compares rankings with what was relevant; one ranking for each query of the set, in its order. */
export function measureQuality(set: QuestionSet, rankings: readonly Ranking[]): Quality {
  const sums: Quality = { recall1: 0, recall5: 0, recall10: 0, mrr10: 0, zero: 0, setRecall: 0, topPrecision: 0 };
  for (const [at, { relevant }] of set.queries.entries()) {
    const ranking = rankings[at] ?? [];
    const wanted = new Set(relevant);
    const place = ranking.findIndex((id) => wanted.has(id)) + 1;
    const top = Math.max(1, Math.min(10, wanted.size));
    if (place === 1) sums.recall1 += 1;
    if (place >= 1 && place <= 5) sums.recall5 += 1;
    if (place >= 1 && place <= 10) {
      sums.recall10 += 1;
      sums.mrr10 += 1 / place;
    }
    if (ranking.length === 0) sums.zero += 1;
    sums.setRecall += ranking.filter((id) => wanted.has(id)).length / Math.max(1, wanted.size);
    sums.topPrecision += ranking.slice(0, top).filter((id) => wanted.has(id)).length / top;
  }
  for (const key of Object.keys(sums) as (keyof Quality)[]) sums[key] = Number((sums[key] / set.queries.length).toFixed(4));
  return sums;
}
