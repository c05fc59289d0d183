/** Work that can wait until nothing else is asked of the background. */

/** So long nothing was asked, in ms: the browser ends a worker that rests for 30 seconds. */
const QUIET = 10_000;

/**
 * Runs `work` once, after nothing has happened for a while: each call of the returned function puts it off. It may never
 * run, since the worker may end at any time: what it does has to be done again, or not, by the next worker.
 */
export function atQuietMoment(work: () => Promise<unknown>, quiet: number = QUIET): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let started = false;
  const putOff = (): void => {
    clearTimeout(timer);
    if (started) return;
    timer = setTimeout(() => {
      started = true;
      void work();
    }, quiet);
  };
  putOff();
  return putOff;
}
