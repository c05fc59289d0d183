/** Looks for possible duplicates beside the page: a large list takes seconds, and the page goes on meanwhile. */
import type { StoreFailure } from '../../reading-list/reading-list.ts';
import { fail, type Result } from '../../result.ts';
import type { LikelyEntries } from './likely-entries.ts';

/** What a search found, and which decisions later ones contradict. */
export interface Found extends LikelyEntries {
  readonly setAside: ReadonlyMap<string, 'whole' | 'part'>;
}

/** Searches the whole list as it is now; stops when `signal` aborts. */
export type FindLikely = (signal: AbortSignal) => Promise<Result<Found, StoreFailure>>;

/** In a worker of its own, which ends with the search. */
export const findInWorker: FindLikely = (signal) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./likely-worker.ts', import.meta.url), { type: 'module' });
    const end = (result: Result<Found, StoreFailure>) => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Result<Found, StoreFailure>>) => end(data));
    worker.addEventListener('error', () => end(fail('broken')));
    signal.addEventListener('abort', () => end(fail('broken')));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have no target origin
    worker.postMessage('find');
  });
