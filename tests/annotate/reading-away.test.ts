// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ListingsRead, type PageReader, readingHere } from '../../src/annotate/reading/page-reader.ts';
import { readingAway } from '../../src/annotate/reading/reading-away.ts';
import { takeSnapshot } from '../../src/annotate/reading/take-snapshot.ts';
import { readPage } from '../../src/background/read-page.ts';
import { mila, milaSite } from '../../src/extract/sites/mila.ts';
import type { Snapshot } from '../../src/extract/snapshot/snapshot.ts';
import { checkedCall } from '../../src/messages/validate.ts';
import { variants } from '../extract/mila-variants.ts';
import { fakeBackground } from './visiting.ts';

const url = new URL('https://mila.quebec/en/directory/ines-valcourt');
const folder = join(import.meta.dirname, '../fixtures/mila');
const corpus = process.env.PAPERFOLD_CORPUS;
const profiles = corpus ? join(corpus, 'profiles') : undefined;

const pages: [string, string][] = [
  ...readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name, 'page.html'), 'utf8')]),
  ...Object.entries(variants).map(([name, list]): [string, string] => [
    name,
    `<main><h1>Ines Valcourt</h1><div>Member</div><div>Institute</div><h2>Publications</h2>${list}</main>`,
  ]),
  ...(profiles ? readdirSync(profiles) : [])
    .filter((name) => name.endsWith('.html'))
    .map((name): [string, string] => [name, readFileSync(join(profiles ?? '', name), 'utf8')]),
];

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

async function readBy(reader: PageReader, within?: Element): Promise<ListingsRead> {
  const { signal } = new AbortController();
  return reader.read({ within, isKnown: () => false, prefer: 'published', signal });
}

describe('a page read by the background', () => {
  it.each(pages)('gives what reading it in place gives, node by node: %s', async (_name, html) => {
    const document = parsed(html);
    const [here, away] = [
      readingHere({ document, url }, mila),
      readingAway({ document, url }, milaSite, fakeBackground()),
    ];
    const [expected, { listings, judged }] = [await readBy(here), await readBy(away)];

    expect(listings.length).toBe(expected.listings.length);
    for (const [place, { nodes, reading }] of listings.entries()) {
      const other = expected.listings[place];
      expect(nodes.length).toBe(other?.nodes.length);
      expect(nodes.every((node, at) => node === other?.nodes[at])).toBe(true);
      expect(reading.title === other?.reading.title).toBe(true);
      expect(reading.publication).toEqual(other?.reading.publication);
      const [ours, theirs] = [reading.abstract, other?.reading.abstract];
      expect(ours?.element === theirs?.element).toBe(true);
      expect([...(ours?.cut ?? []), ...(ours?.rest ?? [])]).toEqual([...(theirs?.cut ?? []), ...(theirs?.rest ?? [])]);
    }
    expect(away.owner()).toBe(here.owner());
    expect(judged?.folds).toBeDefined();
  });

  it('sends what the background accepts', async () => {
    for (const [, html] of pages.slice(0, 5)) {
      const taken = await takeSnapshot(parsed(html), new AbortController().signal);
      const payload = { address: url.href, site: 'mila', snapshot: taken?.snapshot, prefer: 'fuller' };
      expect(checkedCall(JSON.parse(JSON.stringify({ paperfold: 'read', payload })))).toEqual({
        name: 'read',
        payload,
      });
    }
  });

  it('leaves out what is known or outside, and then tells no folds', async () => {
    const [, html = ''] = pages.find(([name]) => name === Object.keys(variants)[0]) ?? [];
    const document = parsed(html);
    const reader = readingAway({ document, url }, milaSite, fakeBackground());
    const all = (await readBy(reader)).listings;
    const first = all[0]?.nodes[0];
    const { signal } = new AbortController();
    const rest = await reader.read({ isKnown: (node) => node === first, prefer: 'published', signal });
    expect(rest.listings.map(({ nodes }) => nodes[0])).toEqual(all.slice(1).map(({ nodes }) => nodes[0]));
    expect(rest.judged).toBeUndefined();
    expect((await readBy(reader, document.querySelector('h1') ?? undefined)).listings).toEqual([]);
  });

  it('tells how the papers stand to the list, and nothing where the list cannot be asked', async () => {
    const [, html = ''] = pages.find(([name]) => name === Object.keys(variants)[0]) ?? [];
    const document = parsed(html);
    const background = fakeBackground();
    const title = (await readBy(readingAway({ document, url }, milaSite, background))).listings[0]?.reading.publication;
    background.saved.add(title?.title ?? '');
    const { judged } = await readBy(readingAway({ document, url }, milaSite, background));
    expect(judged?.marks).toEqual([[0, { state: 'saved', entry: title?.title }]]);

    const list = { marks: async () => ({ ok: false, error: 'forbidden' }) as const };
    const closed = { ...background, read: (page: Parameters<typeof readPage>[0]) => readPage(page, list) };
    const told = await readBy(readingAway({ document, url }, milaSite, closed));
    expect(told.listings.length).toBeGreaterThan(0);
    expect(told.judged?.folds).toBeDefined();
    expect(told.judged?.marks).toBeUndefined();
  });

  it('finds nothing where the background is gone, and drops what left the page meanwhile', async () => {
    const [, html = ''] = pages.find(([name]) => name === Object.keys(variants)[0]) ?? [];
    const document = parsed(html);
    const background = fakeBackground();
    const gone = { ...background, read: async () => ({ ok: false, error: 'gone' }) as const };
    expect(await readBy(readingAway({ document, url }, milaSite, gone))).toEqual({ listings: [] });

    const all = (await readBy(readingAway({ document, url }, milaSite, background))).listings;
    const removing: typeof background = {
      ...background,
      async read(page) {
        const answer = await background.read(page);
        all[0]?.reading.title.parentNode?.removeChild(all[0].reading.title);
        return answer;
      },
    };
    const left = await readBy(readingAway({ document, url }, milaSite, removing));
    expect(left.listings.length).toBe(all.length - 1);
    expect(left.judged).toBeUndefined();
  });
});

describe('a snapshot', () => {
  it('leaves out scripts, comments and what Paperfold inserted, and sees through what it wrapped', async () => {
    const document = parsed(
      '<p>a<!--x--><script>b</script><paperfold-panel>c</paperfold-panel><paperfold-run>d</paperfold-run></p>',
    );
    const taken = await takeSnapshot(document, new AbortController().signal);
    expect(taken?.snapshot).toEqual({
      names: ['BODY', 'P', 'PAPERFOLD-RUN'],
      steps: '@A,B,...',
      texts: 'ad',
      lengths: [1, 1],
      attributes: [],
    });
    expect(taken?.nodes.map(({ nodeName }) => nodeName)).toEqual(['BODY', 'P', '#text', 'PAPERFOLD-RUN', '#text']);
  });

  it('is taken of forms whose fields shadow their properties, and of an empty body', async () => {
    const document = parsed(
      '<form hidden><input name="firstChild"><input name="getAttribute"><input name="nodeType">x</form><p hidden>y</p>',
    );
    const taken = await takeSnapshot(document, new AbortController().signal);
    expect(taken?.snapshot).toMatchObject({ steps: '@AB.B.B.,.C,..', texts: 'xy', attributes: [[6, { hidden: '' }]] });
    expect((await takeSnapshot(parsed(''), new AbortController().signal))?.snapshot.steps).toBe('@.');
  });

  it('is not taken once nobody waits for it', async () => {
    const life = new AbortController();
    life.abort();
    expect(await takeSnapshot(parsed('<p>a</p>'), life.signal)).toBeUndefined();
  });

  const empty = { names: ['BODY'], steps: '@.', texts: '', lengths: [], attributes: [] };

  it.each<[string, Partial<Snapshot>]>([
    ['two roots', { steps: '@.@.' }],
    ['a text as root', { steps: ',', texts: 'a', lengths: [1] }],
    ['an end too many', { steps: '@..' }],
    ['an unknown name', { steps: 'G.' }],
    ['a sign that means nothing', { steps: '@!.' }],
    ['more texts than lengths', { steps: '@,.', texts: 'a' }],
    ['attributes of nothing', { attributes: [[7, { href: 'x' }]] }],
    ['attributes of a text', { steps: '@,.', texts: 'a', lengths: [1], attributes: [[1, { href: 'x' }]] }],
    ['nothing', { steps: '' }],
    ['a well without a bottom', { steps: '@'.repeat(6000) }],
  ])('is refused with %s', async (_what, wrong) => {
    const snapshot = { ...empty, ...wrong };
    const answer = await readPage({ address: url.href, site: 'mila', snapshot, prefer: 'published' });
    expect(answer).toEqual({ ok: false, error: 'refused' });
  });

  it('is refused of a page that is no profile of the site, and in any other shape', async () => {
    const page = { address: url.href, site: 'mila', snapshot: empty, prefer: 'published' } as const;
    expect((await readPage(page)).ok).toBe(true);
    expect((await readPage({ ...page, address: 'https://mila.quebec/en/news' })).ok).toBe(false);
    expect((await readPage({ ...page, site: 'constructor' })).ok).toBe(false);
    for (const wrong of [
      { ...page, snapshot: { ...empty, steps: [0] } },
      { ...page, snapshot: { ...empty, names: [1] } },
      { ...page, snapshot: { ...empty, lengths: [-1] } },
      { ...page, snapshot: { ...empty, attributes: [[0, { href: 1 }]] } },
      { ...page, snapshot: { ...empty, texts: undefined } },
      { ...page, snapshot: [] },
      { ...page, address: 'nowhere' },
    ]) {
      expect(checkedCall({ paperfold: 'read', payload: wrong })).toBeUndefined();
    }
  });
});
