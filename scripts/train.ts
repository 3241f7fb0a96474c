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
  const isUrgent = (text: string): boolean => isAlarm(foldSample(text), scoreTraces(tracesOf(foldSample(text)), known, learned.bias));
  const urgent = readSamples('held-out-urgent');
  const calm = readSamples('held-out-calm');
  const missed = urgent.filter((text) => !isUrgent(text)).length;
  const wrong = calm.filter(isUrgent).length;
  console.log(`✓ 从 ${samples.length} 句学完。没有学过的句子里：急事 ${urgent.length} 句漏掉 ${missed} 句，平常事 ${calm.length} 句误报 ${wrong} 句。`);
} catch (error) {
  console.error(`\n✗ ${(error as Error).message}\n`);
  process.exitCode = 1;
}
