/** Reads the other pages of a list by the pager's own links, one at a time, and lists what stands on them below. */
import type { ReadListing } from '../annotate/reading/page-reader.ts';
import type { Workbench } from '../annotate/tools.ts';
import { parentElementOf } from '../annotate/unclobbered.ts';
import { challengesIn } from './challenge.ts';
import { firstIn, type Numbering, type PageOfList, type PagerLink, pagesIn, parameterIn, positions } from './pager.ts';
import { containerAfter, pageHeading, plainListing } from './plain-listing.ts';
import { type Progress, progressIn } from './progress.ts';
import { pause } from './waiting.ts';

/** Milliseconds between two pages: no faster than a person. */
const PAUSE = 1000;
/** Milliseconds that a site is given to answer. */
const PATIENCE = 30_000;
/** More characters than any page of a list has. */
const LONGEST = 20_000_000;

type Ending = 'all' | 'stopped' | 'challenge' | 'silent' | 'other';

/** What was read so far for one annotation; gone with its container. */
interface Gathered {
  readonly container: HTMLElement;
  readonly done: Set<number>;
  readonly known: Map<number, PageOfList>;
}

let gathered: Gathered | undefined;

/** Begins to read, or goes on where it was stopped; a second call while it runs does nothing. */
export function readPages(bench: Workbench): void {
  const progress = progressIn(bench);
  if (progress) void run(bench, progress);
}

async function run(bench: Workbench, progress: Progress): Promise<void> {
  const { words, counted } = bench.setting;
  const ending = await read(bench, progress);
  progress.end();
  if (bench.signal.aborted) return;
  if (ending === 'all') bench.panel.room.hidden = true;
  const text = words(`page.grown.${ending}`, counted('page.listings', bench.listings.all.length));
  bench.saving.tell({ text, failed: !/^(?:all|stopped)$/u.test(ending), offers: [] });
}

async function read(bench: Workbench, { signal, say }: Progress): Promise<Ending> {
  const { adapter, document, page, words, counted } = bench.setting;
  if (adapter.pages === undefined) return 'all';
  const here = page.url;
  const selector = adapter.pages.links;
  const below = linksBelow(bench, selector);
  const links = below.map(({ href }) => href);
  const parameter = parameterIn(adapter.pages.parameter, links, here);
  const pager: Numbering = { parameter, first: firstIn(below, here, parameter) };
  const { pages, at } = pagesIn(links, here, pager);
  if (at === undefined) return 'all';
  const now = gathered?.container.isConnected ? gathered : begun(bench);
  if (now === undefined) return 'other';
  gathered = now;
  const learn = (more: readonly PageOfList[]) => {
    for (const found of more) now.known.set(found.position, now.known.get(found.position) ?? found);
  };
  learn(pages);
  now.done.add(positions(here, pager)[at] ?? 0);
  for (;;) {
    if (signal.aborted) return 'stopped';
    const numbers = [...now.known.keys()].toSorted((a, b) => a - b);
    const next = numbers.find((position) => !now.done.has(position));
    const target = next === undefined ? undefined : now.known.get(next);
    if (target === undefined) return 'all';
    const step = numbers.find((position) => position > 0) ?? 1;
    const number = Math.round(target.position / step) + 1;
    const last = Math.round((numbers.at(-1) ?? 0) / step) + 1;
    say(words('page.growing.page', number, last));
    const fetched = await fetchPage(target.url, signal);
    if (signal.aborted) return 'stopped';
    if (typeof fetched === 'string') return fetched;
    const reader = bench.setting.reader.elsewhere({ document: fetched, url: target.url });
    const { listings } = await reader.read({ isKnown: () => false, prefer: 'published', signal });
    if (signal.aborted) return 'stopped';
    if (listings.length === 0) return challengesIn(fetched).size > 0 ? 'challenge' : 'other';
    const rebuilt = listings.map(({ reading }) => plainListing(bench, reading.publication));
    now.container.append(pageHeading(bench, words('page.page', number)), ...rebuilt.map(({ element }) => element));
    await bench.take(rebuilt satisfies readonly ReadListing[]);
    now.done.add(target.position);
    const onward = linksOf([...fetched.querySelectorAll(selector)]).map(({ href }) => href);
    learn(pagesIn(onward, here, pager, at).pages);
    bench.panel.say(counted('page.listings', bench.listings.all.length));
    await pause(PAUSE, signal);
    if (!now.container.isConnected && document.body) return 'other';
  }
}

/** Makes room for what is to be read; it goes when the annotation does, or the page shows another profile. */
function begun(bench: Workbench): Gathered | undefined {
  const container = containerAfter(bench);
  if (container === undefined) return undefined;
  bench.signal.addEventListener('abort', () => {
    container.remove();
    bench.panel.room.hidden = false;
  });
  return { container, done: new Set(), known: new Map() };
}

/** The links of the pager that follows the list most closely: a page may have more than one list. */
function linksBelow({ listings, setting: { document } }: Workbench, selector: string): PagerLink[] {
  const last = listings.all.findLast(({ nodes: [first] }) => !first.nodeName.startsWith('PAPERFOLD-'))?.nodes.at(-1);
  if (last === undefined) return [];
  let up = parentElementOf(last);
  while (up) {
    const below = [...up.querySelectorAll(selector)].filter(
      (link) => (last.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !last.contains(link),
    );
    if (below.length > 0) return linksOf(below);
    up = parentElementOf(up);
  }
  return linksOf([...document.querySelectorAll(selector)]);
}

function linksOf(links: readonly Element[]): PagerLink[] {
  return links.flatMap((link) => {
    const href = link.getAttribute('href');
    return href === null ? [] : [{ href, text: link.textContent }];
  });
}

/** The page as a document that nothing runs in, or why there is none. */
async function fetchPage(url: URL, signal: AbortSignal): Promise<Document | Ending> {
  try {
    const response = await fetch(url.href, {
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    const text = await response.text();
    const parsed = new DOMParser().parseFromString(text.slice(0, LONGEST), 'text/html');
    const isOther = URL.parse(response.url)?.pathname !== url.pathname;
    if (response.ok && !isOther) return parsed;
    if (challengesIn(parsed).size > 0 || response.status === 429 || response.status === 403) return 'challenge';
    return response.ok ? 'other' : 'silent';
  } catch {
    return 'silent';
  }
}
