/** How reading that hands out batches says that it cannot go on. */
import type { StoreFailure } from './reading-list.ts';

/** Thrown by what hands out entries in batches, which has no other way to say so: they could not be read to their end. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  readonly failure: StoreFailure;
  constructor(failure: StoreFailure) {
    super(`The reading list could not be read to its end: ${failure}`);
    this.failure = failure;
  }
}
