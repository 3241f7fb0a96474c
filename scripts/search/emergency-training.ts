// Learns from sentences which words tell of an emergency: logistic regression, trained one sentence after the other (AdaGrad),
// the same on every machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tracesOf, WEIGHT_PARTS } from '../../src/domain/search/emergency-model.ts';
import { foldText } from '../../src/domain/search/text-pipeline.ts';
import { simplifiedTable } from './word-data.ts';

/** A sentence and whether it tells of an emergency. */
export interface Sample {
  readonly text: string;
  readonly isUrgent: boolean;
}

/** What was learned, as it stands in src/domain/search/emergency-weights.ts. */
export interface Learned {
  readonly bias: number;
  readonly weights: string;
}

const folder = join(import.meta.dirname, 'emergency-samples');

/** The traces that are kept, a quarter of the bytes of all. In five parts, each judged by the other four, 104 of 1,710 emergencies are missed and 165 of 2,350 calm sentences wrongly taken; with all of them 87 and 155. */
const KEPT = 2_500;
const ROUNDS = 40;
const STEP = 0.15;
/** Pulls weights towards 0, so that no single sentence decides. */
const DECAY = 0.5;

/** The sentences of one file, a line each; empty lines and those that begin with # are left out. */
export function readSamples(file: 'urgent' | 'calm' | 'held-out-urgent' | 'held-out-calm'): string[] {
  return readFileSync(join(folder, `${file}.txt`), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

const simplified = simplifiedTable();

/** A sentence as search folds it. */
export const foldSample = (text: string): string => foldText(text, simplified).trim();

/** Learns from sentences; of traces that only one of them has nothing is learned. */
export function learn(samples: readonly Sample[]): Learned {
  const traces = samples.map(({ text }) => tracesOf(foldSample(text)));
  const seen = new Map<string, number>();
  for (const trace of traces.flat()) seen.set(trace, (seen.get(trace) ?? 0) + 1);
  const common = [...seen].flatMap(([trace, count]) => (count > 1 ? [trace] : [])).sort();
  const first = fit(samples, traces, common);
  const weightOf = (trace: string): number => Math.abs(first.weights.get(trace) ?? 0) * Math.sqrt(Math.min(9, seen.get(trace) ?? 0));
  const kept = [...common].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1)).slice(0, KEPT).sort();
  return packed(fit(samples, traces, kept));
}

interface Fitted {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

function fit(samples: readonly Sample[], traces: readonly (readonly string[])[], known: readonly string[]): Fitted {
  const place = new Map(known.map((trace, at) => [trace, at]));
  const rows = traces.map((each) => each.flatMap((trace) => place.get(trace) ?? []));
  const bias = known.length;
  const weights = new Float64Array(known.length + 1);
  const squares = new Float64Array(known.length + 1).fill(1e-6);
  const move = (at: number, slope: number): void => {
    squares[at] = (squares[at] ?? 0) + slope * slope;
    weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
  };
  for (const at of orders(samples.length)) {
    const row = rows[at] ?? [];
    const share = 1 / Math.sqrt(Math.max(1, traces[at]?.length ?? 0));
    const score = row.reduce((sum, trace) => sum + (weights[trace] ?? 0) * share, weights[bias] ?? 0);
    const error = 1 / (1 + Math.exp(-score)) - (samples[at]?.isUrgent ? 1 : 0);
    for (const trace of row) move(trace, error * share + (DECAY * (weights[trace] ?? 0)) / samples.length);
    move(bias, error);
  }
  return { bias: weights[bias] ?? 0, weights: new Map(known.map((trace, at) => [trace, weights[at] ?? 0])) };
}

/** All rows in a new order for each round; the same orders every time. */
function* orders(count: number): Generator<number> {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = count - 1; at > 0; at -= 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const other = Math.floor((state / 2_147_483_648) * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    yield* order;
  }
}

function packed({ bias, weights }: Fitted): Learned {
  const byWeight = new Map<number, string[]>();
  for (const [trace, exact] of weights) {
    const weight = Math.round(exact * WEIGHT_PARTS);
    if (weight !== 0) byWeight.set(weight, [...(byWeight.get(weight) ?? []), trace]);
  }
  const lines = [...byWeight].sort(([a], [b]) => a - b).map(([weight, traces]) => `${weight}\t${traces.sort().join('|')}`);
  return { bias: Math.round(bias * WEIGHT_PARTS), weights: lines.join('\n') };
}

/** All sentences to learn from. */
export function allSamples(): Sample[] {
  return [...readSamples('urgent').map((text) => ({ text, isUrgent: true })), ...readSamples('calm').map((text) => ({ text, isUrgent: false }))];
}

/** The file that holds what was learned. */
export const weightsFile = join(import.meta.dirname, '../../src/domain/search/emergency-weights.ts');

/** The text of that file. */
export function weightsModule({ bias, weights }: Learned): string {
  return `// Learned from scripts/search/emergency-samples by \`npm run train\`; not written by hand.

/** What every text begins with. */
export const EMERGENCY_BIAS = ${bias};

/** A weight a line, and after a tab the traces that have it. */
export const EMERGENCY_WEIGHTS = ${JSON.stringify(weights)};
`;
}
