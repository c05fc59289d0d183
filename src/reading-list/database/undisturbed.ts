/** Work that reads the whole list in many transactions, and needs it as it was at one moment. */
import { fail, type Result } from '../../result.ts';
import type { StoreFailure } from '../reading-list.ts';
import type { Database } from './open.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** The list as it is from the first transaction on: any later one answers `disturbed` once somebody has changed it. */
export interface Steady {
  readonly read: <Value, Failure>(
    work: (transaction: ReadTransaction) => Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure | StoreFailure | 'disturbed'>>;
  readonly write: <Value, Failure>(
    work: (transaction: WriteTransaction) => Promise<Result<Value, Failure>>,
  ) => Promise<Result<Value, Failure | StoreFailure | 'disturbed'>>;
}

/** How often the work begins again before it keeps others from writing. */
const ATTEMPTS = 2;

/**
 * Runs `work`, again from the start where the list was changed meanwhile. The last attempt holds the lock of all writers:
 * they wait, instead of the work never coming to its end. Between its transactions `work` may await anything.
 */
export async function undisturbed<Value, Failure>(
  database: Database,
  work: (list: Steady) => Promise<Result<Value, Failure | StoreFailure | 'disturbed'>>,
): Promise<Result<Value, Failure | StoreFailure>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const result = await work(steady(database));
    if (result.ok || result.error !== 'disturbed') return settled(result);
  }
  return settled(await database.alone((alone) => work(steady(alone))));
}

function settled<Value, Failure>(result: Result<Value, Failure | 'disturbed'>): Result<Value, Failure | StoreFailure> {
  if (result.ok) return result;
  // Nobody writes past the lock.
  return fail(result.error === 'disturbed' ? 'broken' : result.error);
}

function steady({ read, write }: Pick<Database, 'read' | 'write'>): Steady {
  let first: number | undefined;
  const isSteady = async (transaction: ReadTransaction): Promise<boolean> => {
    const revision = (await transaction.objectStore('meta').get('revision')) ?? 0;
    first ??= revision;
    return revision === first;
  };
  return {
    read: <Value, Failure>(work: (transaction: ReadTransaction) => Promise<Result<Value, Failure>>) =>
      read<Value, Failure | 'disturbed'>(async (transaction) =>
        (await isSteady(transaction)) ? work(transaction) : fail('disturbed'),
      ),
    write: <Value, Failure>(work: (transaction: WriteTransaction) => Promise<Result<Value, Failure>>) =>
      write<Value, Failure | 'disturbed'>(async (transaction) =>
        (await isSteady(transaction)) ? work(transaction) : fail('disturbed'),
      ),
  };
}
