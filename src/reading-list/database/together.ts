/** Requests that are made at once. */

/** A request that is still to be made. */
export type Request = () => Promise<unknown>;

/**
 * Makes all the requests and waits for them. Where one fails, at once or later, the others are still waited on by
 * somebody: no failure of an aborted transaction goes unheard.
 */
export async function together(requests: readonly Request[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}
