// Runs test steps in order and prints one truthful total.

/** What one runner reports. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped?: number;
}

/** One runner of `npm test`. */
export interface Step {
  /** Name for `npm test -- <id>`. */
  id: string;
  title: string;
  /** Runs it; an exception counts as one failure. */
  run(): Promise<Outcome>;
  /** The later steps make no sense when this one fails (nothing was built). */
  required?: boolean;
}

/** Runs the steps; returns the exit code. The last line printed is `N passed, N failed`. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const started = performance.now();
    console.log(`\n── ${step.title}`);
    let outcome: Outcome;
    try {
      outcome = await step.run();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      outcome = { passed: 0, failed: 1 };
    }
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped ?? 0;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`── ${step.title}：${outcome.passed} 通过，${outcome.failed} 失败${outcome.skipped ? `，${outcome.skipped} 跳过` : ''}（${seconds} 秒）`);
    if (outcome.failed > 0 && step.required) {
      console.log('── 后面的测试需要这一步成功，已停止。');
      break;
    }
  }
  if (total.skipped > 0) console.log(`\n跳过 ${total.skipped} 项，原因见上。`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
