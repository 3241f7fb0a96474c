import { isInvisible } from '../secrets/folded-text.ts';
import type { HostSpan, ShownCharacter } from './verdict.ts';

const longestShown = 120;

/** What to point at in a text. */
export interface Marks {
  /** The official writing that the text nearly is. */
  near?: string | undefined;
  /** Where the part that decides ends; what follows is never odd. */
  end: number;
  /** Where the true destination stands. */
  host?: HostSpan | undefined;
}

/**
 * The text letter by letter: letters that no official address has, invisible ones by their code, what differs from the
 * official writing nearby, and whose the destination is inside a longer text. Empty when there is nothing of all this.
 */
export function showCharacters(raw: string, { near, end, host }: Marks): ShownCharacter[] {
  const characters = [...raw].slice(0, longestShown);
  const differs = near === undefined ? undefined : differing(characters, [...near.toLowerCase()]);
  let next = 0;
  const shown = characters.map((char, index) => {
    const at = next;
    next += char.length;
    const code = char.codePointAt(0) ?? 0;
    const isHidden = isInvisible(char) || code < 32 || code === 127 || (code > 127 && /\s/u.test(char)) || (code >= 0xd800 && code <= 0xdfff);
    return {
      char: isHidden ? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]` : char,
      odd: at < end && (isHidden || code > 127 || (differs?.has(index) === true && !/[\s()-]/.test(char))),
      owner: host !== undefined && at >= host.owner && at < host.end,
    };
  });
  const isPart = host !== undefined && (host.start > 0 || host.end < next) && shown.some((each) => each.owner);
  return isPart || shown.some((each) => each.odd) ? shown : [];
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
