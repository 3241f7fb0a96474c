// From keys to answers: the newest text is asked next, old answers are dropped, failures are tried again.
import type { SearchAnswer, SearchRequest } from '../../domain/search/engine.ts';
import { SearchUnavailable, type SearchClient } from './search-client.ts';

/** What the view is told. */
export interface SearchView {
  busy(): void;
  show(answer: SearchAnswer, request: SearchRequest): void;
  /** Search does not answer, or has not yet after six seconds; an answer may still come. */
  unavailable(kind: 'slow' | 'offline' | 'outdated' | 'broken', request: SearchRequest): void;
}

const TELL_AFTER = 6_000;
const MOST_WAIT = 150;
const RETRY_AFTER = [2_000, 5_000, 15_000, 30_000];

/** Asks for what was typed last and keeps asking while the index cannot be had. */
export class SearchSession {
  readonly #client: SearchClient;
  readonly #view: SearchView;
  #wanted: SearchRequest | null = null;
  #isAsking = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(client: SearchClient, view: SearchView, signal: AbortSignal) {
    this.#client = client;
    this.#view = view;
    addEventListener('online', () => this.#again(), { signal });
    signal.addEventListener('abort', () => this.stop());
  }

  /** Searches for this next; an answer to anything asked before is no longer shown. */
  ask(request: SearchRequest): void {
    this.#wanted = request;
    this.#failures = 0;
    clearTimeout(this.#retry);
    this.#view.busy();
    if (!this.#isAsking) void this.#run();
  }

  /** Nothing is wanted any more. */
  stop(): void {
    this.#wanted = null;
    clearTimeout(this.#retry);
  }

  #again(): void {
    clearTimeout(this.#retry);
    if (this.#wanted === null || this.#isAsking || this.#failures === 0) return;
    this.#client.reset();
    void this.#run();
  }

  /** Sends the newest request; those typed meanwhile wait for its answer, but never long. */
  async #run(): Promise<void> {
    this.#isAsking = true;
    for (let request = this.#wanted; request !== null; ) {
      const asked: SearchRequest = request;
      await Promise.race([this.#answer(asked), new Promise((resolve) => setTimeout(resolve, MOST_WAIT))]);
      request = this.#wanted === asked ? null : this.#wanted;
    }
    this.#isAsking = false;
  }

  async #answer(request: SearchRequest): Promise<void> {
    const isWanted = () => this.#wanted === request;
    const timer = setTimeout(() => isWanted() && this.#view.unavailable(navigator.onLine ? 'slow' : 'offline', request), TELL_AFTER);
    try {
      const answer = await this.#client.ask(request);
      if (!isWanted()) return;
      this.#failures = 0;
      this.#view.show(answer, request);
    } catch (error) {
      if (isWanted()) this.#fail(error, request);
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(error: unknown, request: SearchRequest): void {
    const isOutdated = error instanceof SearchUnavailable && error.reason === 'outdated';
    this.#view.unavailable(isOutdated ? 'outdated' : navigator.onLine ? 'broken' : 'offline', request);
    const wait = RETRY_AFTER[Math.min(this.#failures, RETRY_AFTER.length - 1)] ?? 30_000;
    this.#failures += 1;
    if (!isOutdated) this.#retry = setTimeout(() => this.#again(), wait);
  }
}
