// How much a text sounds like an emergency: a linear model over characters, their neighbours and Latin words, learned from
// scripts/search/emergency-samples by `npm run train`. Frightened readers tell theft in more words than anybody can list.
import { EMERGENCY_BIAS, EMERGENCY_WEIGHTS } from './emergency-weights.ts';
import { runsOf } from './text-pipeline.ts';

/** Weights are whole numbers of quarters, so that they stay short and the same on every machine. */
export const WEIGHT_PARTS = 4;

let weights: ReadonlyMap<string, number> | undefined;

/** Reads what `npm run train` wrote: a weight a line, and after a tab all traces that have it. */
export function parseWeights(text: string): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [weight = '', traces = ''] = line.split('\t');
    for (const trace of traces.split('|')) read.set(trace, Number(weight));
  }
  return read;
}

/** What the model sees of folded text, each once: one to three Han characters in a row, Latin words, any number as 0, and what meets across a gap. */
export function tracesOf(folded: string): string[] {
  const traces = new Set<string>();
  let before = '';
  for (const { kind, text } of runsOf(folded)) {
    const units = kind === 'han' ? [...text] : [/^\d/.test(text) ? '0' : text];
    if (before !== '') traces.add(`${before} ${units[0] ?? ''}`);
    units.forEach((unit, at) => {
      if (kind === 'latin') return traces.add(`${unit} `);
      return [1, 2, 3].forEach((length) => at + length <= units.length && traces.add(units.slice(at, at + length).join('')));
    });
    before = units.at(-1) ?? '';
  }
  return [...traces];
}

/** The score of a text's traces, in natural units (log odds): above 0 an emergency is more likely than not. What is unknown speaks for neither, and weakens what is known. */
export function scoreTraces(traces: readonly string[], known: ReadonlyMap<string, number>, bias: number): number {
  const sum = traces.reduce((total, trace) => total + (known.get(trace) ?? 0), 0);
  return (bias + sum / Math.sqrt(Math.max(1, traces.length))) / WEIGHT_PARTS;
}

/** How much folded text sounds like an emergency; see `scoreTraces`. */
export function emergencyScore(folded: string): number {
  weights ??= parseWeights(EMERGENCY_WEIGHTS);
  return scoreTraces(tracesOf(folded), weights, EMERGENCY_BIAS);
}
