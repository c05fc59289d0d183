/** Deletes the whole database: papers, trash, history, decisions and snapshots. There is no way back. */
import { deleteDB } from 'idb';
import { fail, ok, type Result } from '../../result.ts';
import { DATABASE } from '../database/schema.ts';
import { browserMeans, type Means } from '../means.ts';
import type { StoreFailure } from '../reading-list.ts';
import { openingFailure } from '../store-failure.ts';

/** How long a connection that does not step aside may keep us waiting, in milliseconds. */
const PATIENCE = 5000;

/**
 * Waits for whoever is writing, then deletes. Other pages let go of the database by themselves and see an empty list.
 * `blocked`: one does not; the deletion then takes place once it is gone.
 */
export async function wipeReadingList(means: Partial<Means> = {}): Promise<Result<void, StoreFailure>> {
  const { exclusively, announce } = { ...browserMeans(), ...means };
  const result = await exclusively(async (): Promise<Result<void, StoreFailure>> => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<Result<void, StoreFailure>>((resolve) => {
      waiting = setTimeout(() => resolve(fail('blocked')), PATIENCE);
    });
    const deleted = deleteDB(DATABASE).then(
      () => ok(undefined),
      (error: unknown) => fail(openingFailure(error)),
    );
    return Promise.race([deleted, patience]).finally(() => clearTimeout(waiting));
  });
  if (result.ok) announce(true);
  return result;
}
