// npm test: runs every runner, one after the other, and adds up what they truthfully report.
import { runSteps, type Step } from './testing/run-steps.ts';
import { browserTests, visualRenew, contentCheck, productionBuild, searchProofs, typeCheck, unitTests } from './testing/steps.ts';

const steps: Step[] = [typeCheck, contentCheck, unitTests, productionBuild, searchProofs, browserTests];
const only = process.argv.slice(2);
const chosen = only.length === 0 ? steps : [...steps, visualRenew].filter((step) => only.includes(step.id));
const unknown = only.filter((id) => !chosen.some((step) => step.id === id));
if (unknown.length > 0) {
  console.error(`✗ 没有名为 ${unknown.join('、')} 的测试。可用：${[...steps, visualRenew].map((step) => step.id).join('、')}。`);
  process.exit(1);
}
process.exitCode = await runSteps(chosen);
