/** Work on many papers: how far it is, and the way to stop it. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Work } from '../reading-list/reading-list.ts';

/** What goes on now. */
export interface Running {
  readonly done: number;
  readonly total: number;
}

/** One piece of work at a time. */
export interface LongWork {
  /** Absent while nothing goes on. */
  readonly running?: Running;
  /** Does `work`, which reports and heeds its signal as `Work` says. Rejects with what it throws. */
  run<Value>(work: (work: Work) => Promise<Value>): Promise<Value>;
  cancel(): void;
}

export function useWork(): LongWork {
  const [running, setRunning] = useState<Running | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  const run = useCallback(async <Value>(work: (work: Work) => Promise<Value>): Promise<Value> => {
    const controller = new AbortController();
    stop.current = controller;
    setRunning({ done: 0, total: 0 });
    try {
      return await work({
        signal: controller.signal,
        progress: (done, total) => setRunning({ done, total }),
      });
    } finally {
      setRunning(undefined);
    }
  }, []);
  const cancel = useCallback(() => stop.current?.abort(), []);
  return useMemo(() => ({ ...(running && { running }), run, cancel }), [running, run, cancel]);
}
