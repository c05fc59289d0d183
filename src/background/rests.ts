/** Long work in short slices, so that the background answers whoever else asks meanwhile. */
import { breath } from '../breath.ts';

/** Milliseconds after which work rests. Its own steps, some milliseconds long, come on top. */
const SLICE = 15;

/** Takes all `steps`, and lets others run in between; resolves with what the last one returns. */
export async function withRests<Found>(steps: Generator<void, Found>): Promise<Found> {
  for (;;) {
    const started = performance.now();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() - started < SLICE);
    await breath();
  }
}
