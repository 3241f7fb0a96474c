// How far apart two written words are; what counts as near is for each caller to say.

const differs = (one: string, other: string): number => (one === other ? 0 : 1);

/**
 * Edit distance of two words: a character lost, added, wrong (by `cost` where given) or swapped with its neighbour counts 1.
 * It is never less than the difference in length, so words that differ by more than `most` in that are only said to be further than `most`.
 */
export function editDistance(one: ArrayLike<string>, other: ArrayLike<string>, most = Infinity, cost: (a: string, b: string) => number = differs): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const [a = '', b = ''] = [one[row - 1], other[column - 1]];
      const isSwap = row > 1 && column > 1 && a === other[column - 2] && b === one[row - 2];
      const swapped = isSwap ? (older[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min((before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + cost(a, b), swapped));
    }
    older = before;
    before = current;
  }
  return before[other.length] ?? 0;
}
