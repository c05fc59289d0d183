/** Opens the database and runs transactions in it: the one place that knows of connections, locks and failures. */
import { type IDBPDatabase, openDB } from 'idb';
import { fail, type Result } from '../../result.ts';
import type { StoreFailure } from '../reading-list.ts';
import { Blocked, isDeadConnection, openingFailure, workingFailure } from '../store-failure.ts';
import { migrate, VERSION } from './migrations.ts';
import { DATABASE, type ReadTransaction, type Schema, STORES, type WriteTransaction } from './schema.ts';
import { TakenBack } from './taken-back.ts';

/** Runs work while no other writer does, in any context of the extension. */
export type Exclusively = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** How long an old connection may keep us from bringing the database up to date, in milliseconds. */
const PATIENCE = 5000;

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
  /** Runs `work`, which may await anything, while no other writer does. It writes through what it is given alone. */
  alone<Value>(work: (list: Pick<Database, 'read' | 'write'>) => Promise<Value>): Promise<Value>;
}

/** The database behind `exclusively`. Nothing is opened before the first use. */
export function openDatabase(exclusively: Exclusively): Database {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const open = () => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let failed: unknown;
    let giveUp: (reason: Blocked) => void = () => {};
    const patience = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    const opening = openDB<Schema>(DATABASE, VERSION, {
      blocked: () => {
        waiting = setTimeout(() => giveUp(new Blocked()), PATIENCE);
      },
      upgrade: async (database, from, _to, transaction) => {
        transaction.done.catch(() => {});
        try {
          await migrate(database, from, transaction);
        } catch (error) {
          // Half a migration must not be committed; the browser would do that.
          failed = error;
          abort(transaction);
        }
      },
      // A newer version waits to upgrade: step aside. The next call opens anew, or hears that the database is newer.
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
    // It opens all the same once the old one is gone: then nobody uses it, and it must not stand in a later one's way.
    const late = () => void opening.then((database) => database.close()).catch(() => {});
    return Promise.race([opening, patience])
      .catch((error: unknown) => {
        forget();
        if (error instanceof Blocked) late();
        throw failed ?? error;
      })
      .finally(() => clearTimeout(waiting));
  };
  const connect = () => {
    connection ??= open();
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

  const read: Database['read'] = (work) =>
    attempt(async (database) => {
      const transaction = database.transaction([...STORES], 'readonly');
      // Its failures come through its requests; nobody waits for its end.
      transaction.done.catch(() => {});
      return work(transaction);
    }, true);
  /** To be called under the lock. */
  const write = <Value, Failure>(work: (transaction: WriteTransaction) => Promise<Result<Value, Failure>>) =>
    attempt(async (database) => {
      // `strict`: what is said to be saved is on the disk, not in a buffer that a power cut empties.
      const transaction = database.transaction([...STORES], 'readwrite', { durability: 'strict' });
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        const reason = await aborted(transaction, error);
        // Work throws only failures that its own type names.
        if (error instanceof TakenBack) return fail(error.failure as Failure);
        throw reason;
      }
    }, true);
  return {
    read,
    write: (work) => exclusively(() => write(work)),
    alone: (work) => exclusively(() => work({ read, write })),
  };
}

/** Makes sure that nothing of the transaction stays; the error to report. */
async function aborted(transaction: WriteTransaction, error: unknown): Promise<unknown> {
  abort(transaction);
  await transaction.done.catch(() => {});
  return transaction.error ?? error;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
