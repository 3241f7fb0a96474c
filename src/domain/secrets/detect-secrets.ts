import { findChinesePhrases } from './chinese-phrase.ts';
import { findEnglishPhrases } from './english-phrase.ts';
import type { Certainty, Finding, WordLists } from './finding.ts';
import { foldText } from './folded-text.ts';
import { findKeyShapes, type Shape } from './key-shapes.ts';
import { findNamedSecrets } from './named-secrets.ts';
import { findNumberSecrets } from './number-secrets.ts';

/**
 * Finds what a reader should not send: recovery phrases, keys, passwords, codes, card and identity numbers.
 * Without word lists recovery phrases are not looked for. Findings do not overlap and stand in the order of the text.
 */
export function detectSecrets(text: string, wordLists?: WordLists): Finding[] {
  const folded = foldText(text);
  const phrases = wordLists ? [...findEnglishPhrases(folded.lower, wordLists), ...findChinesePhrases(folded.text, wordLists)] : [];
  const shapes: Shape[] = [
    ...phrases.map((stretch): Shape => ({ kind: 'recovery-phrase', ...stretch })),
    ...findKeyShapes(folded.text),
    ...findNamedSecrets(folded.text),
    ...findNumberSecrets(folded.text),
  ];
  return withoutOverlaps(shapes).map((shape) => ({
    kind: shape.kind,
    certainty: shape.certainty,
    start: folded.originAt(shape.start),
    end: folded.originAt(shape.end),
  }));
}

/** The finding that a reader must deal with first: the surest, then the first in the text. */
export function gravestFinding(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((one, other) => weight[other.certainty] - weight[one.certainty] || one.start - other.start)[0];
}

const weight: Record<Certainty, number> = { certain: 2, ask: 1, soft: 0 };

function withoutOverlaps(shapes: readonly Shape[]): Shape[] {
  const kept: Shape[] = [];
  let reach = -1;
  for (const shape of shapes.toSorted((one, other) => one.start - other.start || weight[other.certainty] - weight[one.certainty])) {
    const last = kept.at(-1);
    if (last === undefined || shape.start >= reach) {
      kept.push(shape);
      reach = shape.end;
    } else if (weight[shape.certainty] > weight[last.certainty]) {
      kept[kept.length - 1] = { ...shape, start: last.start, end: Math.max(reach, shape.end) };
      reach = Math.max(reach, shape.end);
    }
  }
  return kept;
}
