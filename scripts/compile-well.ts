/** For commands that end before compiling their code well pays: asks the engine to leave out its last compiler. */
import { setFlagsFromString } from 'node:v8';

/** The setting of the engine's optimising compiler; what compiles sooner and less well (Maglev) goes on. */
export const SETTING = 'turbofan';

/** The engine whose setting it is; another would complain of a setting that it does not know. */
const ENGINE = /^14\./u;

/**
 * Whether functions that are called often are compiled as well as can be, from now on. Left out, a judgement of 10,000
 * records takes a quarter of processor time less, and as long; of 100,000 it takes longer. Results are the same.
 */
export function compileWell(wanted: boolean): void {
  if (ENGINE.test(process.versions.v8)) setFlagsFromString(wanted ? `--${SETTING}` : `--no-${SETTING}`);
}
