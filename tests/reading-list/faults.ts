/** Faults for fake-indexeddb: the n-th operation throws, fails its transaction, or never comes back. */
import { IDBDatabase, IDBIndex, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';

/** What happens at the chosen operation. */
export type Fault =
  /** The call itself throws. */
  | 'throws'
  /** The transaction is aborted while the request runs, as when the disk is full. */
  | 'aborts'
  /** The worker dies: neither this call nor anything after it goes on, and the transaction is rolled back. */
  | 'dies';

const TARGETS: readonly (readonly [object, readonly string[]])[] = [
  [IDBDatabase.prototype, ['transaction']],
  [IDBTransaction.prototype, ['objectStore']],
  [
    IDBObjectStore.prototype,
    ['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'clear', 'count', 'openKeyCursor'],
  ],
  [IDBIndex.prototype, ['getAllKeys', 'getAll', 'count', 'openCursor']],
];

/** A database, a transaction, a store or an index. */
type Method = (
  this: {
    transaction?: { abort(): void } | (() => void);
    objectStore?: { transaction: { abort(): void } } | (() => void);
  },
  ...values: unknown[]
) => unknown;

/** Counts operations while `work` runs, and lets `fault` happen at the `at`-th (from 0). */
export async function withFault<Value>(
  at: number,
  fault: Fault,
  work: () => Promise<Value>,
): Promise<{ readonly result: Value | 'died'; readonly operations: number }> {
  let operations = 0;
  let died: () => void = () => {};
  const death = new Promise<'died'>((resolve) => {
    died = () => resolve('died');
  });
  const restores = TARGETS.flatMap(([target, names]) =>
    names.map((name) => {
      const original = Reflect.get(target, name) as Method;
      Reflect.set(target, name, function faulty(this: ThisParameterType<Method>, ...values: unknown[]) {
        const mine = operations;
        operations += 1;
        if (mine < at) return original.apply(this, values);
        if (mine > at) return fault === 'dies' ? never() : original.apply(this, values);
        if (fault === 'throws') throw new DOMException('The disk is full', 'QuotaExceededError');
        const answer = name === 'transaction' || name === 'objectStore' ? undefined : original.apply(this, values);
        transactionOf(this)?.abort();
        if (fault === 'dies') died();
        // Without an answer there is nothing that could fail later.
        return answer ?? never();
      });
      return () => Reflect.set(target, name, original);
    }),
  );
  const running = work();
  try {
    const result = await Promise.race([running, death]);
    return { result, operations };
  } finally {
    // What a dead worker would no longer do must be over, all of it refused, before the next one starts.
    await running.catch(() => {});
    for (const restore of restores) restore();
  }
}

function transactionOf(place: ThisParameterType<Method>): { abort(): void } | undefined {
  if (place instanceof IDBTransaction) return place;
  if (typeof place.objectStore === 'object') return place.objectStore.transaction;
  return typeof place.transaction === 'object' ? place.transaction : undefined;
}

/** Stops the caller for good, as far as one process can: the code after it does not run. */
function never(): never {
  throw new DOMException('The worker is dead', 'AbortError');
}
