import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../src/decisions/decision.ts';
import { backupParts, packedBackup } from '../../src/formats/backup.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../src/formats/backup-version.ts';
import { createChecksum } from '../../src/formats/checksum.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { readBackup } from '../../src/formats/read-backup.ts';
import { listingsOf, newEntry } from '../../src/reading-list/changes/plan-save.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { paper } from '../reading-list/arbitrary-papers.ts';
import { listing, valueOf } from '../reading-list/means-for-tests.ts';

const origin = { exportedAt: 1_800_000_000_000, app: '0.1.0' };
const entries = fc
  .array(
    fc.record({
      publications: paper,
      status: fc.constantFrom('to-read' as const, 'reading' as const, 'read' as const),
      tags: fc.array(fc.stringMatching(/^[a-zéß深]{1,6}$/u)),
      note: fc.option(fc.string({ minLength: 1, unit: 'binary' }), { nil: undefined }),
      starred: fc.boolean(),
      notSame: fc.constantFrom(undefined, ['other1']),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(({ publications, note, notSame, ...rest }, index): Entry => {
      const plain = newEntry(`id${index}`, listingsOf(publications, 7), 9);
      return { ...plain, ...rest, ...(note !== undefined && { note }), ...(notSame && { notSame }) };
    }),
  );

async function fileOf(...batches: (readonly Entry[])[]): Promise<string> {
  return (await Array.fromAsync(backupParts(batches, origin))).join('');
}

const sample = [
  newEntry('one', listingsOf([listing('One')], 1), 1),
  newEntry('two', listingsOf([listing('Two')], 2), 2),
];

describe('a copy', () => {
  it('comes back whole, however the entries were batched', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.nat(5), async (given, cut) => {
        const file = await fileOf(given.slice(0, cut), [], given.slice(cut));
        expect(file).toBe(await fileOf(given));
        expect(valueOf(readBackup(file))).toEqual({
          origin,
          entries: given,
          decisions: [],
          rules: [],
          rejected: [],
          intact: true,
        });
      }),
    );
  });

  it('is called cut off wherever it is cut', async () => {
    const file = (await fileOf(sample)).trimEnd();
    for (let length = 60; length < file.length; length += 1) {
      expect(readBackup(file.slice(0, length)), `${length}`).toEqual({ ok: false, error: 'cut-off' });
    }
  });

  it('is refused where it was tampered with, and read all the same where that is asked for', async () => {
    const file = (await fileOf(sample)).replace('"title":"One"', '"title":"Won"');
    expect(readBackup(file)).toEqual({ ok: false, error: 'damaged' });
    const backup = valueOf(readBackup(file, { evenDamaged: true }));
    expect(backup.intact).toBe(false);
    expect(backup.entries).toHaveLength(2);
  });

  it('is refused where a line is missing, doubled or moved, or something follows', async () => {
    const [head = '', one = '', two = '', tail = ''] = (await fileOf(sample)).split('\n');
    for (const lines of [
      [head, one, tail],
      [head, one, two, two, tail],
      [head, two, one, tail],
      [head, one, two, tail, 'more'],
      [head, one, two, tail.replace('"count":2', '"count":3')],
      [head, one, two.slice(5), tail],
    ]) {
      expect(readBackup(`${lines.join('\n')}\n`), lines.join('\n')).toEqual({ ok: false, error: 'damaged' });
    }
  });

  it('gives what is left of it where it is cut off and that is asked for', async () => {
    const file = await fileOf(sample);
    const backup = valueOf(readBackup(file.slice(0, file.indexOf('"two"')), { evenDamaged: true }));
    expect(backup.entries.map(({ id }) => id)).toEqual(['one']);
    expect(backup.intact).toBe(false);
  });

  it('is read also where a program laid it out anew', async () => {
    const file = JSON.stringify(JSON.parse(await fileOf(sample)), undefined, 2);
    expect(valueOf(readBackup(file))).toEqual({
      origin,
      entries: sample,
      decisions: [],
      rules: [],
      rejected: [],
      intact: true,
    });
    expect(readBackup(file.slice(0, -20))).toEqual({ ok: false, error: 'cut-off' });
  });

  it('names a bad entry by place and reason, and reads the others', async () => {
    const [one, two] = sample;
    // @ts-expect-error -- written by a program that knew another word
    const file = await fileOf([{ ...one, status: 'burnt' }, two]);
    const { rejected, entries: read } = valueOf(readBackup(file));
    expect(read.map(({ id }) => id)).toEqual(['two']);
    expect(rejected).toEqual([{ place: 1, reason: expect.stringMatching(/^status: /u) }]);
  });

  it('takes the first of two entries with one id', async () => {
    const backup = valueOf(readBackup(await fileOf([...sample, ...sample.slice(0, 1)])));
    expect(backup.entries).toHaveLength(2);
    expect(backup.rejected).toEqual([{ place: 3, reason: 'id: stands twice' }]);
  });
});

it('a copy of the first version is opened whole', async () => {
  const file = await openAsBlob(join(import.meta.dirname, 'fixtures', 'backup-version-1.copy'));
  const opened = valueOf(await openFile(file));
  if (opened.kind !== 'backup') throw new Error('not told to be a copy');
  expect({ ...opened, entries: opened.entries.length }).toEqual({
    kind: 'backup',
    origin,
    entries: 2,
    decisions: [],
    rules: [],
    rejected: [],
    intact: true,
  });
  expect(opened.entries[0]).toMatchObject({
    id: '0abc1',
    listings: [{}, {}],
    chosen: { title: 'Folding, chosen', authors: ['Ada'], year: 2020, venue: 'V', abstract: 'Mine' },
    status: 'read',
    tags: ['a', 'ü'],
    note: 'one\ntwo',
    starred: true,
    addedAt: 9,
    likelySame: ['0abc2'],
    notSame: ['0abc3'],
  });
});

describe('decisions in a copy', () => {
  const said = [
    decisionOf(
      'different',
      [{ title: 'A', authors: [], ids: {} }],
      [{ title: 'B', authors: ['X'], ids: { doi: '10.1/b' } }],
      5,
    ),
    decisionOf('same', [{ title: 'C', authors: [], ids: {} }], [{ title: 'D', authors: [], ids: {} }], 6),
  ];
  const written = async () => (await Array.fromAsync(backupParts([sample], origin, { decisions: said }))).join('');

  it('come back as they were', async () => {
    expect(valueOf(readBackup(await written())).decisions).toEqual(said);
    expect(valueOf(await openFile(await packedBackup([sample], origin, { decisions: said })))).toMatchObject({
      decisions: said,
    });
  });

  it('are guarded by the checksum like entries', async () => {
    const spoilt = (await written()).replace('"different"', '"same"');
    expect(readBackup(spoilt)).toEqual({ ok: false, error: 'damaged' });
    expect(valueOf(readBackup(spoilt, { evenDamaged: true })).intact).toBe(false);
  });

  it('that another program wrote wrong cost themselves alone', async () => {
    const strange = [...said, { ...said[0], says: 'perhaps' }] as unknown as typeof said;
    const text = (await Array.fromAsync(backupParts([sample], origin, { decisions: strange }))).join('');
    expect(valueOf(readBackup(text))).toMatchObject({ decisions: said, entries: sample, intact: true });
  });
});

describe('site rules in a copy', () => {
  const rules = [
    { on: true, rule: { name: 'Quill', hosts: ['quill.example'], path: '/works', columns: { row: 'li', title: 'b' } } },
    { on: false, rule: 'whatever it says is checked by whoever takes it in' },
  ];
  const written = async () => (await Array.fromAsync(backupParts([sample], origin, { rules }))).join('');
  const changed = async (change: (tail: Record<string, unknown>) => void) => {
    const content = JSON.parse(await written()) as Record<string, unknown>;
    change(content);
    return JSON.stringify(content, undefined, 2);
  };

  it('come back as they were, from a file laid out anew too', async () => {
    expect(valueOf(readBackup(await written()))).toMatchObject({ rules, entries: sample, intact: true });
    expect(valueOf(readBackup(await changed(() => {})))).toMatchObject({ rules, entries: sample, intact: true });
    expect(valueOf(await openFile(await packedBackup([sample], origin, { rules })))).toMatchObject({ rules });
  });

  it('do not change what the rest of the file says: a reader that knows no rules finds its checksum', async () => {
    const content = JSON.parse(await written()) as { readonly checksum: string; readonly version: number };
    const { checksum, version } = JSON.parse(await fileOf(sample)) as typeof content;
    expect(content).toMatchObject({ checksum, version });
  });

  it('are guarded by a checksum of their own', async () => {
    const spoilt = (await written()).replace('"Quill"', '"Quilt"');
    expect(readBackup(spoilt)).toEqual({ ok: false, error: 'damaged' });
    expect(valueOf(readBackup(spoilt, { evenDamaged: true }))).toMatchObject({ entries: sample, intact: false });
  });

  it.each([
    ['of a later form', { version: 2, checksum: 'x', rules: {} }],
    ['that are none', 'rules'],
    ['without end', { version: 1, checksum: 'x', rules: Array(1001).fill(rules[0]) }],
  ])('%s are passed over, and the papers come in', async (_, siteRules) => {
    const text = await changed((content) => Object.assign(content, { siteRules }));
    expect(valueOf(readBackup(text))).toMatchObject({ rules: [], entries: sample, intact: true });
  });
});

describe('a packed copy', () => {
  it('is opened like a plain one, and says where it is cut off', async () => {
    const packed = await packedBackup([sample], origin);
    expect(packed.size).toBeLessThan((await fileOf(sample)).length);
    expect(valueOf(await openFile(packed))).toEqual({
      kind: 'backup',
      origin,
      entries: sample,
      decisions: [],
      rules: [],
      rejected: [],
      intact: true,
    });
    for (let length = 20; length < packed.size; length += 7) {
      expect(await openFile(packed.slice(0, length)), `${length}`).toEqual({ ok: false, error: { why: 'cut-off' } });
    }
  });
});

describe('what is no copy', () => {
  it.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['@article{x}', 'not-ours'],
    ['[]', 'not-ours'],
    ['null', 'not-ours'],
    ['{"format":"other","version":1}', 'not-ours'],
    [`{"format":"${BACKUP_FORMAT}"}`, 'not-ours'],
    [`{"format":"${BACKUP_FORMAT}","version":99,"papers":{}}`, 'from-the-future'],
    [
      `{"format":"${BACKUP_FORMAT}","version":${BACKUP_VERSION + 1},"exportedAt":"?","entries":[\nzip`,
      'from-the-future',
    ],
    [`{"format":"${BACKUP_FORMAT}","version":1,"papers":{}}`, 'damaged'],
    [`{"format":"${BACKUP_FORMAT}","version":1,"ent`, 'cut-off'],
  ])('%j is %s', (file, error) => {
    expect(readBackup(file)).toEqual({ ok: false, error });
  });
});

it('the checksum is FNV-1a with 64 bits', () => {
  const checksum = createChecksum();
  checksum.add('foobar');
  let expected = 0xcbf29ce484222325n;
  for (const byte of 'foobar\n')
    expected = ((expected ^ BigInt(byte.charCodeAt(0))) * 0x100000001b3n) & (2n ** 64n - 1n);
  expect(checksum.value()).toBe(`fnv1a64:${expected.toString(16).padStart(16, '0')}`);
});
