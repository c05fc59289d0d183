/** What a failure of the database means to the reader. Pure. */
import type { StoreFailure } from './reading-list.ts';

/** An old connection stands in the way of bringing the database up to date. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
}

/** The failure for an error of opening the database. */
export function openingFailure(error: unknown): StoreFailure {
  const name = nameOf(error);
  if (name === 'Blocked') return 'blocked';
  if (name === 'VersionError') return 'newer';
  if (name === 'QuotaExceededError') return 'full';
  // Firefox without memory answers InvalidStateError, UnknownError or SecurityError; without any IndexedDB at all the
  // call itself is a TypeError or ReferenceError.
  return ['InvalidStateError', 'SecurityError', 'UnknownError', 'TypeError', 'ReferenceError'].includes(name)
    ? 'forbidden'
    : 'broken';
}

/** The failure for an error inside a transaction. */
export function workingFailure(error: unknown): StoreFailure {
  return nameOf(error) === 'QuotaExceededError' ? 'full' : 'broken';
}

/** Whether the connection was closed under us, so that another attempt with a new one is worth it. */
export function isDeadConnection(error: unknown): boolean {
  return nameOf(error) === 'InvalidStateError';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
