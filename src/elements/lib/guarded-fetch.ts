// Fetch that notices what Pagefind keeps to itself: a part of the index that is missing, refused or does not come.

/** A request that got no usable answer; `status` 0 when the network or the clock ended it. */
export interface FetchFailure {
  readonly url: string;
  readonly status: number;
}

export interface GuardedFetch {
  readonly fetch: typeof fetch;
  /** Starts a request now; the next fetch of the same address takes its answer. */
  preload(url: string): void;
  /** Every failure so far, oldest first. */
  readonly failures: readonly FetchFailure[];
}

/** Wraps a fetch; each request is given up after `timeout` milliseconds. */
export function guardFetch(original: typeof fetch, timeout: number): GuardedFetch {
  const failures: FetchFailure[] = [];
  const started = new Map<string, Promise<Response>>();

  async function request(url: string, init?: RequestInit): Promise<Response> {
    try {
      const response = await original(url, { ...init, signal: AbortSignal.timeout(timeout) });
      // No part of the index is a page: a host that answers a missing file with its home page has lost it too.
      const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
      if (!response.ok || isPage) failures.push({ url, status: isPage ? 404 : response.status });
      return response;
    } catch (error) {
      failures.push({ url, status: 0 });
      throw error;
    }
  }

  return {
    failures,
    fetch: (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const early = started.get(url);
      started.delete(url);
      return early ?? request(url, init);
    },
    preload: (url) => {
      const early = request(url);
      early.catch(() => undefined);
      started.set(url, early);
    },
  };
}
