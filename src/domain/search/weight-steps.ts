// The weights that a word may have in a page: few, so that they travel in few bits.

/** Pagefind keeps a word's weight as a whole number of 24ths, at most ten. */
export const WEIGHT_UNIT = 24;
const LARGEST = 10 * WEIGHT_UNIT;
const SMALLEST = 2;

/** The weights in use, in 24ths, each about a fifth more than the last. */
export const WEIGHT_STEPS: readonly number[] = makeSteps();

function makeSteps(): number[] {
  const steps = [SMALLEST];
  for (let value = SMALLEST; value < LARGEST; ) {
    value = Math.min(LARGEST, Math.max(value + 1, Math.round(value * 1.22)));
    steps.push(value);
  }
  return steps;
}

/** The number of the step nearest to a weight in 24ths. */
export function nearestStep(weight: number): number {
  let best = 0;
  WEIGHT_STEPS.forEach((step, at) => {
    if (Math.abs(Math.log(step / weight)) < Math.abs(Math.log((WEIGHT_STEPS[best] ?? SMALLEST) / weight))) best = at;
  });
  return best;
}
