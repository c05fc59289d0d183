/** For commands that end before compiling their code pays: asks the engine to wait longer before it does. */
import { setFlagsFromString } from 'node:v8';

/** The setting, of which the engine's own choice is 3000 calls; functions that loop long are compiled all the same. */
export const SETTING = '--invocation-count-for-turbofan';
const CALLS = 24_000;

/** The engine whose setting it is; another would complain of a setting that it does not know. */
const ENGINE = /^14\./u;

/**
 * From now on functions are compiled to machine code only once they have been called tens of thousands of times. Takes a
 * fifth of the processor time from a judgement of 10,000 records; results are the same.
 */
export function compileLate(): void {
  if (ENGINE.test(process.versions.v8)) setFlagsFromString(`${SETTING}=${CALLS}`);
}
