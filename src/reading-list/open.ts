/** Opens the database and runs transactions in it: the one place that knows of connections, locks and failures. */
import { type IDBPDatabase, openDB } from 'idb';
import { fail, type Result } from '../result.ts';
import type { StoreFailure } from './reading-list.ts';
import { DATABASE, migrate, type ReadTransaction, type Schema, VERSION, type WriteTransaction } from './schema.ts';
import { isDeadConnection, openingFailure, workingFailure } from './store-failure.ts';

/** Runs work while no other writer does, in any context of the extension. */
export type Exclusively = <Value>(work: () => Promise<Value>) => Promise<Value>;

const STORES = ['entries', 'lookup', 'journal', 'meta'] as const;

/** The database, as the parts of the store use it. */
export interface Database {
  /** Runs `work` in a transaction that only reads. `work` may await nothing but the transaction. */
  read<Value, Failure>(
    work: (transaction: ReadTransaction) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | StoreFailure>>;
  /**
   * Runs `work` under the lock, in one transaction. `work` may await nothing but the transaction, and issues all its
   * writes in one go, without an await between them. The answer comes after the commit; on a failure nothing is written.
   */
  write<Value, Failure>(
    work: (transaction: WriteTransaction) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | StoreFailure>>;
}

/** The database behind `exclusively`. Nothing is opened before the first use. */
export function openDatabase(exclusively: Exclusively): Database {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const connect = () => {
    connection ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database, from, _to, transaction) => migrate(database, from, transaction),
      // A newer version waits to upgrade: step aside. The next call opens anew, or hears that the database is newer.
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };

  async function attempt<Value, Failure>(
    run: (database: IDBPDatabase<Schema>) => Promise<Result<Value, Failure>>,
    retry: boolean,
  ): Promise<Result<Value, Failure | StoreFailure>> {
    let database: IDBPDatabase<Schema>;
    try {
      database = await connect();
    } catch (error) {
      return fail(openingFailure(error));
    }
    try {
      return await run(database);
    } catch (error) {
      if (retry && isDeadConnection(error)) {
        forget();
        database.close();
        return attempt(run, false);
      }
      return fail(workingFailure(error));
    }
  }

  return {
    read: (work) =>
      attempt(async (database) => {
        const transaction = database.transaction([...STORES], 'readonly');
        // Its failures come through its requests; nobody waits for its end.
        transaction.done.catch(() => {});
        return work(transaction);
      }, true),
    write: (work) =>
      exclusively(() =>
        attempt(async (database) => {
          // `strict`: what is said to be saved is on the disk, not in a buffer that a power cut empties.
          const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
          try {
            const result = await work(transaction);
            await transaction.done;
            return result;
          } catch (error) {
            throw await aborted(transaction, error);
          }
        }, true),
      ),
  };
}

/** Makes sure that nothing of the transaction stays; the error to report. */
async function aborted(transaction: WriteTransaction, error: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
  await transaction.done.catch(() => {});
  return transaction.error ?? error;
}
