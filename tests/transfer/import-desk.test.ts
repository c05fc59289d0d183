import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS, type SiteRule } from '../../src/extract/rules/site-rule.ts';
import { backupParts } from '../../src/formats/backup.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { keepRules, keptRules } from '../../src/site-rules/rule-store.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { writeFile } from '../../src/transfer/write-file.ts';
import { countingMeans, emptyDisk, listing, valueOf } from '../reading-list/means-for-tests.ts';

let list: ReadingList;

beforeEach(() => {
  emptyDisk();
  list = openReadingList(countingMeans());
});

describe('a copy with what the reader said', () => {
  /** The copy of a list in which two papers of one title are kept apart; the list is empty afterwards. */
  async function copied(): Promise<Blob> {
    const [one, other] = [listing('Tides', { year: 2001 }), listing('Tides', { year: 2002 })];
    valueOf(await list.save([[one]]));
    valueOf(await list.decide('different', [one], [other]));
    const entries = valueOf(await list.entries(valueOf(await list.ids({ text: '' }))));
    const said = valueOf(await list.decisions());
    const parts = await Array.fromAsync(backupParts([entries], { exportedAt: 0, app: '' }, { decisions: said }));
    emptyDisk();
    list = openReadingList(countingMeans());
    return new Blob(parts);
  }

  it.each([false, true])('brings it back, and takes it away again with one undo (replacing: %s)', async (replace) => {
    const file = await copied();
    const desk = importDesk(list);
    valueOf(await desk.look(file));
    const { undo } = valueOf(await desk.take({ tags: [], replace, rules: true }));
    expect(valueOf(await list.decisions())).toMatchObject([{ says: 'different' }]);
    // What was said holds for what is saved from now on.
    valueOf(await list.save([[listing('Tides', { year: 2002 })]]));
    expect(valueOf(await list.count())).toBe(2);
    valueOf(await list.undo());
    valueOf(await list.undo(undo));
    expect(valueOf(await list.decisions())).toEqual([]);
    expect(valueOf(await list.count())).toBe(0);
  });
});

describe('a copy with site rules', () => {
  const rule = (name: string, path: string): SiteRule => ({
    name,
    hosts: ['quill.example'],
    path,
    columns: { row: 'li', title: 'b' },
  });
  const kept = async () => (await keptRules()).map(({ on, rule: { name } }) => [name, on]);

  /** The file that a reader saves who keeps three rules, of which one is spoilt on its way. */
  async function copied(): Promise<Blob> {
    valueOf(await list.save([[listing('Tides')]]));
    await keepRules([
      { id: 'a', on: true, rule: rule('Works', '/works') },
      { id: 'b', on: false, rule: rule('Talks', '/talks') },
    ]);
    const ids = valueOf(await list.ids({ text: '' }));
    const now = new Date(2026, 0, 5);
    const file = valueOf(await writeFile({ list, ids, format: 'backup', app: '1.0.0', now }));
    const { entries, rules } = valueOf(readBackup(await file.blob.text()));
    const parts = backupParts(
      [entries],
      { exportedAt: 0, app: '' },
      { rules: [...rules, { on: true, rule: { name: 7 } }] },
    );
    emptyDisk();
    list = openReadingList(countingMeans());
    return new Blob(await Array.fromAsync(parts));
  }

  it('shows them, takes in those that are new, and says of the others why not', async () => {
    const file = await copied();
    await keepRules([{ id: 'mine', on: true, rule: rule('My works', '/works') }]);
    const desk = importDesk(list);
    expect(valueOf(await desk.look(file)).rules).toEqual({ fresh: ['Talks'], known: 1, refused: 1 });
    expect(await kept()).toEqual([['My works', true]]);
    expect(valueOf(await desk.take({ tags: [], replace: false, rules: true })).rules).toEqual({ ok: true, value: 1 });
    expect(await kept()).toEqual([
      ['My works', true],
      ['Talks', false],
    ]);
    expect(valueOf(await desk.look(file)).rules).toEqual({ fresh: [], known: 2, refused: 1 });
  });

  it('leaves them out where the reader says so', async () => {
    const file = await copied();
    const desk = importDesk(list);
    valueOf(await desk.look(file));
    expect(valueOf(await desk.take({ tags: [], replace: true, rules: false }))).not.toHaveProperty('rules');
    expect(await kept()).toEqual([]);
  });

  it('has none where it is a copy of some papers only', async () => {
    valueOf(await list.save([[listing('Tides')], [listing('Moons')]]));
    await keepRules([{ id: 'a', on: true, rule: rule('Works', '/works') }]);
    const ids = valueOf(await list.ids({ text: 'moons' }));
    const file = valueOf(await writeFile({ list, ids, format: 'backup', app: '1.0.0', now: new Date(2026, 0, 5) }));
    expect(await file.blob.text()).not.toContain('quill.example');
  });

  it('brings the papers in where the rules cannot be kept', async () => {
    const file = await copied();
    await keepRules(
      Array.from({ length: LIMITS.rules }, (_, at) => ({ id: `r${at}`, on: true, rule: rule(`R${at}`, `/r${at}`) })),
    );
    const desk = importDesk(list);
    valueOf(await desk.look(file));
    const taken = valueOf(await desk.take({ tags: [], replace: false, rules: true }));
    expect(taken).toMatchObject({ added: 1, rules: { ok: false, error: 'many' } });
    expect(valueOf(await list.count())).toBe(1);
  });
});
