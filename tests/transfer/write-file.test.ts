import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/formats/entries.ts';
import { fileName } from '../../src/formats/file-name.ts';
import type { WritableFormat } from '../../src/formats/format.ts';
import { openFile } from '../../src/formats/open-file.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import { fail, ok } from '../../src/result.ts';
import { type FileWish, writeFile, writtenText } from '../../src/transfer/write-file.ts';
import { countingMeans, emptyDisk, listing, valueOf } from '../reading-list/means-for-tests.ts';

const asSaved = (title: string) => listing(title, { year: 2020, authors: ['Zoë Léger'] });

async function wishFor(
  format: WritableFormat,
  titles: readonly string[],
  more: Partial<FileWish> = {},
): Promise<FileWish> {
  emptyDisk();
  const list = openReadingList(countingMeans());
  valueOf(await list.save(titles.map((title) => [asSaved(title)])));
  const ids = valueOf(await list.ids({ text: '' }, { by: 'title', direction: 'ascending' }));
  return { list, ids, format, app: '1.0.0', now: new Date(2026, 0, 5), ...more };
}

/** Many papers, without a store: filling one takes longer than the test. */
function manyPapers(count: number, format: WritableFormat): FileWish {
  const papers = Array.from({ length: count }, (_, index) => ({ publication: listing(`Paper ${index}`), tags: [] }));
  const all = new Map(entriesOf(papers, 1_800_000_000_000, 'abcdefgh').map((entry) => [entry.id, entry]));
  return {
    list: {
      entries: async (ids) => ok(ids.flatMap((id) => all.get(id) ?? [])),
      count: async () => ok(count),
      decisions: async () => ok([]),
    },
    ids: [...all.keys()],
    format,
    app: '1.0.0',
    now: new Date(2026, 0, 5),
  };
}

describe('a file of papers', { timeout: 30_000 }, () => {
  it('cites the published version, whichever the reader prefers to see, and a copy tells no preference', async () => {
    emptyDisk();
    const list = openReadingList(countingMeans());
    const preprint = listing('Tides rise', { year: 2019, venue: 'arXiv' });
    valueOf(await list.save([[preprint, listing('Tides rise', { year: 2021, venue: 'Nature', volume: '7' })]]));
    valueOf(await list.setPreference('preprint'));
    const ids = valueOf(await list.ids({ text: '' }));
    const text = async (format: WritableFormat) =>
      valueOf(await writtenText({ list, ids, format, app: '1.0.0', now: new Date(2026, 0, 5) }));
    expect(await text('bibtex')).toMatch(/Nature[^]*2021|2021[^]*Nature/u);
    expect(await text('bibtex')).not.toContain('arXiv');
    const copy = await text('backup');
    expect(copy).toContain('arXiv');
    expect(copy).not.toContain('"prefer"');
  });

  it.each([
    ['bibtex', 'paperfold-2026-01-05.bib', '@misc{leger2020alpha,'],
    ['ris', 'paperfold-2026-01-05.ris', 'TI  - Alpha'],
    ['csl-json', 'paperfold-2026-01-05.csl.json', '"title": "Alpha"'],
    ['markdown', 'paperfold-2026-01-05.md', '- **Alpha**'],
    ['csv', 'paperfold-2026-01-05.csv', 'Alpha,Zoë Léger'],
    ['backup', 'paperfold-2026-01-05.json', '"format":"paperfold-backup"'],
  ] as const)(
    'in %s holds the papers in the order asked for, under a name with the day',
    async (format, name, part) => {
      const file = valueOf(await writeFile(await wishFor(format, ['Beta', 'Alpha'])));
      const text = (await file.blob.text()).replaceAll('":"', '": "').replace('"format": "', '"format":"');
      expect(file).toMatchObject({ name, papers: 2 });
      expect(text).toContain(part);
      expect(text.indexOf('Alpha')).toBeLessThan(text.indexOf('Beta'));
    },
  );

  it('of many papers comes in batches, with progress; the copy is packed and opens again', async () => {
    const seen: number[] = [];
    const wish = { ...manyPapers(2100, 'backup'), progress: (papers: number) => void seen.push(papers) };
    let most = 0;
    const entries: FileWish['list']['entries'] = (some) => {
      most = Math.max(most, some.length);
      return wish.list.entries(some);
    };
    const file = valueOf(await writeFile({ ...wish, list: { ...wish.list, entries } }));
    expect(file.name).toBe('paperfold-2026-01-05.json.gz');
    expect(seen).toEqual([500, 1000, 1500, 2000, 2100]);
    expect(most).toBe(500);
    const opened = valueOf(await openFile(file.blob));
    expect(opened.kind === 'backup' && opened.entries.length).toBe(2100);
  });

  it('follows the options of BibTeX', async () => {
    const options = { letters: 'latex', keyPattern: '[auth:upper]-[yy]' } as const;
    const text = valueOf(await writtenText(await wishFor('bibtex', ['Alpha'], { options })));
    expect(text).toContain('{LEGER-20,');
    expect(text).not.toContain('é');
  });

  it('is whole or nothing: a list that cannot be read to its end, or a reader who stops, leaves no file', async () => {
    for (const format of ['bibtex', 'backup'] as const) {
      const wish = manyPapers(2100, format);
      let calls = 0;
      const entries: FileWish['list']['entries'] = async (some) => {
        calls += 1;
        return calls > 2 ? fail('broken') : wish.list.entries(some);
      };
      expect(await writeFile({ ...wish, list: { ...wish.list, entries } })).toEqual(fail('broken'));
      const stopping = new AbortController();
      const stopped = writeFile({ ...wish, signal: stopping.signal, progress: () => stopping.abort() });
      expect(await stopped).toEqual(fail('cancelled'));
    }
  });

  it('leaves out what was removed meanwhile, and counts what it holds', async () => {
    const wish = await wishFor('ris', ['Alpha', 'Beta']);
    const file = valueOf(await writeFile({ ...wish, ids: ['gone', ...wish.ids] }));
    expect(file.papers).toBe(2);
    expect(await file.blob.text()).toContain('Alpha');
  });

  it('as a copy holds what the reader said: of a part of the list only what concerns it', async () => {
    const wish = await wishFor('backup', ['Alpha', 'Beta', 'Gamma', 'Delta']);
    const list = openReadingList(countingMeans(undefined, 2_000_000_000_000));
    const said = async (a: string, b: string) => valueOf(await list.decide('different', [asSaved(a)], [asSaved(b)]));
    await said('Alpha', 'Beta');
    await said('Gamma', 'Delta');
    await said('Nowhere', 'Elsewhere');
    const decisionsIn = async (ids: readonly string[]) => {
      const opened = valueOf(await openFile(valueOf(await writeFile({ ...wish, ids, list })).blob));
      return opened.kind === 'backup' ? opened.decisions.map(({ one, other }) => [one, other].map(titleOf).sort()) : [];
    };
    const titleOf = (side: readonly { readonly title: string }[]) => side[0]?.title;
    const byTitle = valueOf(await list.ids({ text: '' }, { by: 'title', direction: 'ascending' }));
    expect(await decisionsIn(byTitle)).toHaveLength(3);
    expect(await decisionsIn(byTitle.slice(0, 2))).toEqual([['Alpha', 'Beta']]);
    expect(await decisionsIn(byTitle.slice(0, 1))).toEqual([]);
    expect(await writeFile({ ...wish, list: { ...list, decisions: async () => fail('broken') } })).toEqual(
      fail('broken'),
    );
  });

  it('as text for the clipboard has no mark in front', async () => {
    const text = valueOf(await writtenText(await wishFor('csv', ['Alpha'])));
    expect(text.startsWith('title,')).toBe(true);
    expect(await writtenText(await wishFor('csv', []))).toMatchObject(
      ok(
        'title,authors,year,date,venue,volume,issue,pages,kind,doi,arxiv,pmid,url,pdf,code,status,starred,tags,note,abstract\r\n',
      ),
    );
  });
});

it('names files by format and day', () => {
  expect(fileName('csv', new Date(2026, 10, 28))).toBe('paperfold-2026-11-28.csv');
  expect(fileName('backup', new Date(2026, 10, 28), true)).toBe('paperfold-2026-11-28.json.gz');
});
