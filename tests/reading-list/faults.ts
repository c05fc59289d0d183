/** Faults for fake-indexeddb: the n-th operation throws, fails its transaction at once or at the end, or never comes back. */
import { IDBCursor, IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';

/** What happens at the chosen operation. */
export type Fault =
  /** The call itself throws: the disk is full. */
  | 'throws'
  /** The transaction is aborted while the request runs. */
  | 'aborts'
  /** The same, because the quota is reached. */
  | 'full'
  /** Everything goes well, until the transaction is to be committed: then the quota is reached. */
  | 'full at the end'
  /** The worker dies: neither this call nor anything after it goes on, and the transaction is rolled back. */
  | 'dies';

export const FAULTS: readonly Fault[] = ['throws', 'aborts', 'full', 'full at the end', 'dies'];

const TARGETS: readonly (readonly [object, readonly string[]])[] = [
  [IDBFactory.prototype, ['open']],
  [IDBDatabase.prototype, ['transaction', 'createObjectStore']],
  [IDBTransaction.prototype, ['objectStore']],
  [
    IDBObjectStore.prototype,
    [
      'get',
      'getKey',
      'getAll',
      'getAllKeys',
      'put',
      'add',
      'delete',
      'clear',
      'count',
      'openCursor',
      'openKeyCursor',
      'createIndex',
      'deleteIndex',
    ],
  ],
  [IDBIndex.prototype, ['getAllKeys', 'getAll', 'count', 'openCursor']],
  [IDBCursor.prototype, ['continue', 'advance']],
];

/** Ends a transaction of fake-indexeddb as the database itself does when the quota is reached. */
function abortFull(transaction: IDBTransaction): void {
  (Reflect.get(transaction, '_abort') as (error: string) => void).call(transaction, 'QuotaExceededError');
}

/** Whether nothing is left to do in a transaction of fake-indexeddb but to commit. */
function isAtItsEnd(transaction: IDBTransaction): boolean {
  const requests = Reflect.get(transaction, '_requests') as readonly { readonly request: IDBRequest }[];
  const isFinished = Reflect.get(transaction, '_state') === 'finished';
  return !isFinished && requests.every(({ request }) => request.readyState === 'done');
}

type Method = (this: object, ...values: unknown[]) => unknown;

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
  const doomed = new Set<object>();
  const happen = (place: object, run: () => unknown): unknown => {
    if (fault === 'throws') throw new DOMException('The disk is full', 'QuotaExceededError');
    const outer = transactionOf(place);
    // Outside of any transaction, all that can happen is that there comes no answer.
    if (outer === undefined && !('createObjectStore' in place)) {
      if (fault === 'dies') died();
      return never();
    }
    const answer = run();
    const transaction = outer ?? transactionOf(answer);
    if (fault === 'full at the end') {
      if (transaction) doomed.add(transaction);
      return answer;
    }
    if (transaction && fault === 'full') abortFull(transaction);
    else transaction?.abort();
    if (fault === 'dies') died();
    return answer;
  };
  const restores = TARGETS.flatMap(([target, names]) =>
    names.map((name) => {
      const original = Reflect.get(target, name) as Method;
      return replaced(target, name, function faulty(this: object, ...values: unknown[]) {
        // The database's own call, as it begins to bring itself up to date.
        if (values[1] === 'versionchange') return original.apply(this, values);
        const mine = operations;
        operations += 1;
        if (mine < at) return original.apply(this, values);
        if (mine > at) return fault === 'dies' ? never() : original.apply(this, values);
        return happen(this, () => original.apply(this, values));
      });
    }),
  );
  // Runs the next request of a transaction; with none left it commits.
  const start = Reflect.get(IDBTransaction.prototype, '_start') as (this: IDBTransaction) => void;
  restores.push(
    replaced(IDBTransaction.prototype, '_start', function ending(this: IDBTransaction) {
      if (isAtItsEnd(this) && doomed.delete(this)) abortFull(this);
      else start.call(this);
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

function replaced(target: object, name: string, by: (...values: never[]) => unknown): () => void {
  const original: unknown = Reflect.get(target, name);
  Reflect.set(target, name, by);
  return () => Reflect.set(target, name, original);
}

/** The transaction in which `place` (a cursor, an index, a store, or itself one) stands. */
function transactionOf(place: unknown): IDBTransaction | undefined {
  if (place instanceof IDBTransaction) return place;
  if (place instanceof IDBCursor) return transactionOf(place.source);
  if (place instanceof IDBIndex) return transactionOf(place.objectStore);
  return place instanceof IDBObjectStore ? transactionOf(place.transaction) : undefined;
}

/** Stops the caller for good, as far as one process can: the code after it does not run. */
function never(): never {
  throw new DOMException('The worker is dead', 'AbortError');
}
