import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atQuietMoment } from '../../src/background/quiet-moments.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits until nothing is asked any more, and works once', async () => {
  const work = vi.fn<() => Promise<void>>(async () => {});
  const busy = atQuietMoment(work, 1000);

  for (let turn = 0; turn < 5; turn += 1) {
    vi.advanceTimersByTime(900);
    busy();
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(1);

  busy();
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(1);
});
