/** A reader does things by chance; the store has to do what plain maps do, and take back what it did. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Query, SORTS } from '../../src/reading-list/query.ts';
import { expectAnswers } from './expect-answers.ts';
import { valueOf } from './means-for-tests.ts';
import { everyday } from './reader-actions.ts';
import { rarer } from './reader-copies.ts';
import { joining } from './reader-joining.ts';
import { emptyModel, type ReaderModel } from './reader-model.ts';
import { emptyWorld, redone, undone, type World } from './reader-world.ts';

/** Every order, and words, tags and people among what the actions write. */
const QUERIES: readonly Query[] = SORTS.flatMap((by, place) =>
  (['ascending', 'descending'] as const).map((direction) => ({
    text: ['', 'deep', 'tag:the', 'author:lovelace -note', 'filed'][place] ?? '',
    sort: { by, direction },
    offset: 0,
    limit: 99,
  })),
);

/** Both windows answer as a look at every entry would, and the check of the index finds nothing to mend. */
async function expectIndexed(world: World, model: ReaderModel): Promise<void> {
  const [one, other] = world.windows;
  expect(valueOf(await one.checkIntegrity())).toEqual({ entries: model.rows.entries.size, unreadable: 0, mended: 0 });
  await expectAnswers(other, QUERIES);
}

/** `PAPERFOLD_RUNS` and perhaps `PAPERFOLD_SEED` look for more; without them the same runs are made each time. */
const RUNS = process.env['PAPERFOLD_RUNS'];
const SEED = process.env['PAPERFOLD_SEED'] ?? (RUNS === undefined ? 20261128 : undefined);

it('does what a reader does as plain maps would, undoes and redoes exactly, and the index agrees', async () => {
  const actions = fc.commands([...everyday(), ...everyday(), ...joining(), ...rarer()], {
    maxCommands: 14,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(actions, async (commands) => {
      const [model, world] = [emptyModel(), await emptyWorld()];
      try {
        await fc.asyncModelRun(() => ({ model, real: world }), commands);
        await expectIndexed(world, model);
        const end = model.rows;
        let back = 0;
        while (await undone(model, world, world.windows[0])) {
          if (back % 3 === 1) world.restart();
          back += 1;
        }
        await expectIndexed(world, model);
        for (; back > 0; back -= 1) expect(await redone(model, world, world.windows[1])).toBe(true);
        expect(model.rows).toStrictEqual(end);
        await expectIndexed(world, model);
      } finally {
        world.close();
      }
    }),
    {
      numRuns: Number(RUNS ?? 16),
      ...(SEED !== undefined && { seed: Number(SEED) }),
      endOnFailure: RUNS === undefined,
    },
  );
}, 3_600_000);
