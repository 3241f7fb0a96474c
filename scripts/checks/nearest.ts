// The known name that a writer most likely meant.
import { editDistance } from '../../src/domain/edit-distance.ts';

/** The candidate closest to `name`, if it is close enough to be a slip; upper and lower case count as half a slip. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const distance = (candidate: string): number => (name.toLowerCase() === candidate.toLowerCase() ? 0.5 : editDistance(name.toLowerCase(), candidate.toLowerCase()));
  let best: { candidate: string; far: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(candidate);
    if (best === undefined || far < best.far) best = { candidate, far };
  }
  if (best !== undefined && best.far <= Math.max(2, Math.floor(name.length / 3))) return best.candidate;
  // Half of a long name is as common as a slip: `trading/deposit` for `trading/deposit-missing`.
  const longer = [...candidates].filter((candidate) => name.length > 3 && candidate.toLowerCase().startsWith(name.toLowerCase()));
  return longer.length === 1 ? longer[0] : undefined;
}

/** `你是不是想写 "x"？` when there is a near name, and up to `most` choices. */
export function choices(name: string, candidates: readonly string[], most = 12): string {
  const near = nearest(name, candidates);
  const listed = candidates.slice(0, most).join('、') + (candidates.length > most ? ` 等 ${candidates.length} 个` : '');
  return `${near === undefined ? '' : `你是不是想写 "${near}"？`}可用：${listed}。`;
}
