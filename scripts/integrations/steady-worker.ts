// A thread that may fall over without taking the program with it: the next one takes its place.
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that answers messages for as long as it is wanted. */
export interface SteadyWorker {
  send(message: unknown): void;
  end(): void;
}

/** Starts `file` on a thread of its own; when it falls over, `onFailure` hears why and a new thread waits for the next message. What it was asked then is not asked again, since that may be what felled it. */
export function steadyWorker(file: URL, options: WorkerOptions, onMessage: (message: unknown) => void, onFailure: (reason: string) => void): SteadyWorker {
  let isWanted = true;
  const start = (): Worker => {
    const worker = new Worker(file, options).on('message', onMessage).on('error', (error: unknown) => {
      if (!isWanted) return;
      onFailure(error instanceof Error ? error.message : String(error));
      current = start();
    });
    worker.unref();
    return worker;
  };
  let current = start();
  return {
    send: (message) => current.postMessage(message),
    end: () => {
      isWanted = false;
      void current.terminate();
    },
  };
}
