// The content check on a thread of its own, so that the live preview never waits for it. Receives options, answers with errors.
import { parentPort, workerData } from 'node:worker_threads';
import { contentErrors } from '../checks/check-content.ts';
import type { CheckOptions } from '../checks/content.ts';

const { contentDir } = workerData as { contentDir: string };
parentPort?.on('message', (options: CheckOptions) => parentPort?.postMessage(contentErrors(contentDir, options)));
