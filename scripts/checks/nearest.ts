// The known name that a writer most likely meant.

/** Number of single-character edits between two words; swapping two neighbours counts as one. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

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
