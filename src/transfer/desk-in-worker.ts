/** A desk in a worker of its own: a long file keeps nobody from using the page. */
import type { WorkFailure } from '../reading-list/reading-list.ts';
import { fail, type Result } from '../result.ts';
import type { DeskAnswer, DeskCall } from './desk-calls.ts';
import type { DeskWork, ImportDesk, Looked, LookFailed, Taken } from './import-desk.ts';

/** `changed` is called after something was taken in; pages hear of it by themselves, tabs do not. */
export function deskInWorker(changed: () => void): ImportDesk {
  let worker: Worker | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const send = (to: Worker, call: DeskCall): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages have no target origin
    to.postMessage(call);
  };

  return {
    look(file, { signal, progress } = {}) {
      end();
      const mine = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
      worker = mine;
      return new Promise<Result<Looked, LookFailed>>((resolve) => {
        // Nothing is written yet: it may be cut off anywhere.
        const stop = () => {
          mine.terminate();
          resolve(fail({ why: 'cancelled' }));
        };
        const done = (looked: Result<Looked, LookFailed>) => {
          signal?.removeEventListener('abort', stop);
          resolve(looked);
        };
        const answered = (said: DeskAnswer) => 'looked' in said && done(said.looked);
        hear(mine, progress, answered, () => done(fail({ why: 'broken' })));
        signal?.addEventListener('abort', stop);
        send(mine, { call: 'look', file });
      });
    },
    take(choice, { signal, progress } = {}) {
      const mine = worker;
      if (mine === undefined) return Promise.resolve(fail('cancelled'));
      return new Promise<Result<Taken, WorkFailure>>((resolve) => {
        const stop = () => send(mine, { call: 'cancel' });
        const done = (taken: Result<Taken, WorkFailure>) => {
          signal?.removeEventListener('abort', stop);
          if (taken.ok) changed();
          resolve(taken);
        };
        const answered = (said: DeskAnswer) => 'taken' in said && done(said.taken);
        hear(mine, progress, answered, () => done(fail('broken')));
        signal?.addEventListener('abort', stop);
        send(mine, { call: 'take', choice });
      });
    },
    close: end,
  };
}

function hear(
  worker: Worker,
  progress: DeskWork['progress'],
  answered: (said: DeskAnswer) => unknown,
  broke: () => void,
): void {
  worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => {
    if ('progress' in data) progress?.(data.progress);
    else answered(data);
  };
  worker.onerror = broke;
}
