/** What became of a message: `failed` it did not leave, `refused` the other side said no, `unsure` no answer came in time. */
export type Delivery = 'sent' | 'failed' | 'refused' | 'unsure';

const longestWait = 8_000;

/** Sends JSON to the deployer's endpoint: no cookie, no referrer, no redirect, and no second try by itself. */
export async function sendFeedback(endpoint: string, body: string): Promise<Delivery> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(longestWait),
    });
    return response.ok ? 'sent' : 'refused';
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'unsure' : 'failed';
  }
}
