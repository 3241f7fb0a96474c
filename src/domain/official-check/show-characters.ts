import { isInvisible } from '../secrets/folded-text.ts';
import type { ShownCharacter } from './verdict.ts';

const longestShown = 120;

/** The text letter by letter: letters that no official address has, invisible ones by their code, and what differs from `official`. */
export function showCharacters(raw: string, official?: string): ShownCharacter[] {
  const characters = [...raw].slice(0, longestShown);
  const differs = official === undefined ? undefined : differing(characters, [...official]);
  return characters.map((char, index) => {
    const code = char.codePointAt(0) ?? 0;
    const isHidden = isInvisible(char) || code < 32 || code === 127 || (code > 127 && /\s/u.test(char)) || (code >= 0xd800 && code <= 0xdfff);
    return {
      char: isHidden ? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]` : char,
      odd: isHidden || code > 127 || (differs?.has(index) === true && !/[\s()-]/.test(char)),
    };
  });
}

/** Positions that a shortest edit from `official` to the characters adds or changes, inside the stretch that is most alike. */
function differing(characters: readonly string[], official: readonly string[]): Set<number> {
  const width = official.length + 1;
  const cost: number[] = [];
  const same = (row: number, column: number): boolean => characters[row - 1]?.toLowerCase() === official[column - 1];
  for (let row = 0; row <= characters.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      // The stretch may begin anywhere, so leading characters are free.
      if (column === 0) cost.push(0);
      else if (row === 0) cost.push(column);
      else cost.push(Math.min((cost[(row - 1) * width + column] ?? 0) + 1, (cost[row * width + column - 1] ?? 0) + 1, (cost[(row - 1) * width + column - 1] ?? 0) + (same(row, column) ? 0 : 1)));
    }
  }
  let row = 0;
  for (let end = 0; end <= characters.length; end += 1) {
    if ((cost[end * width + width - 1] ?? 0) <= (cost[row * width + width - 1] ?? 0)) row = end;
  }
  const positions = new Set<number>();
  let column = width - 1;
  while (row > 0 && column > 0) {
    const here = cost[row * width + column] ?? 0;
    if (here === (cost[(row - 1) * width + column - 1] ?? 0) + (same(row, column) ? 0 : 1)) {
      if (!same(row, column)) positions.add(row - 1);
      row -= 1;
      column -= 1;
    } else if (here === (cost[(row - 1) * width + column] ?? 0) + 1) {
      positions.add(row - 1);
      row -= 1;
    } else column -= 1;
  }
  return positions;
}
