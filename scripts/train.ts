// npm run train: learns anew from scripts/search/emergency-samples which texts are emergencies, and says how well on sentences that were held out.
import { writeFileSync } from 'node:fs';
import { parseWeights, scoreTraces, tracesOf } from '../src/domain/search/emergency-model.ts';
import { isAlarm } from '../src/domain/search/emergency-query.ts';
import { allSamples, foldSample, learn, readSamples, weightsFile, weightsModule } from './search/emergency-training.ts';
import { readFlags } from './writing/flags.ts';

try {
  readFlags(process.argv.slice(2), []);
  const samples = allSamples();
  const learned = learn(samples);
  writeFileSync(weightsFile, weightsModule(learned));
  const known = parseWeights(learned.weights);
  const isUrgent = (folded: string): boolean => isAlarm(folded, scoreTraces(tracesOf(folded), known, learned.bias));
  const urgent = readSamples('held-out-urgent').map(foldSample);
  const calm = readSamples('held-out-calm').map(foldSample);
  const missed = urgent.filter((folded) => !isUrgent(folded)).length;
  const wrong = calm.filter(isUrgent).length;
  console.log(`✓ 从 ${samples.length} 句学完。没有学过的句子里：急事 ${urgent.length} 句漏掉 ${missed} 句，平常事 ${calm.length} 句误报 ${wrong} 句。`);
} catch (error) {
  console.error(`\n✗ ${(error as Error).message}\n`);
  process.exitCode = 1;
}
