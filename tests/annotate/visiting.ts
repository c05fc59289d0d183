/** Annotates small pages in jsdom: a session with open roots, a list that is kept in memory, and clicks of a person. */
import { createRequire } from 'node:module';
import messages from '../../locales/en.json' with { type: 'json' };
import type { Background, SettingsPort } from '../../src/annotate/ports.ts';
import { readingHere } from '../../src/annotate/reading/page-reader.ts';
import { type Session, startSession } from '../../src/annotate/session.ts';
import { claimHome, offerTools } from '../../src/annotate/tools.ts';
import { likelyOf } from '../../src/background/folds.ts';
import { judgedPage, type ListKnowledge } from '../../src/background/judged-page.ts';
import { readPage } from '../../src/background/read-page.ts';
import { type Decision, decisionOf } from '../../src/decisions/decision.ts';
import { readersWord } from '../../src/decisions/readers-word.ts';
import { allTools } from '../../src/page-tools/all-tools.ts';
import type { Mark } from '../../src/reading-list/reading-list.ts';
import { fail, ok } from '../../src/result.ts';
import { FRESH, type Settings } from '../../src/settings.ts';
import { simpleSite } from './simple-site.ts';

/** English words from the locale file; throws for a message that is not there. */
export function words(key: string, ...values: readonly (string | number)[]): string {
  let found: unknown = messages;
  for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  if (typeof found !== 'string') throw new Error(`no message ${key}`);
  return found.replace(/\$(\d)/gu, (_, place) => String(values[Number(place) - 1] ?? ''));
}

/** English plurals. */
export function counted(key: string, count: number, ...values: readonly (string | number)[]): string {
  return words(`${key}.${count === 1 ? 'one' : 'other'}`, count, ...values);
}

/** A background in memory: what was saved, and what it will answer next. */
export interface FakeBackground extends Background {
  readonly saved: Set<string>;
  readonly asked: string[];
  failure: string | undefined;
  merged: string | undefined;
  versionOf: Map<string, string>;
  decisions: readonly Decision[];
  /** Called as the background tells its tabs. */
  decided: () => void;
}

export function fakeBackground(): FakeBackground {
  const undone = new Map<string, string[]>();
  const said = new Map<string, readonly Decision[]>();
  const known: ListKnowledge = {
    saidOf: async (publications) => readersWord(fake.decisions).pairs(publications),
    marks: (papers) => fake.marks(papers),
  };
  const fake: FakeBackground = {
    saved: new Set(),
    asked: [],
    failure: undefined,
    merged: undefined,
    versionOf: new Map(),
    decisions: [],
    decided: () => {},
    read: (page) => readPage(page, known),
    fold: async (page) => ok(await judgedPage(page, known)),
    likely: async (page) => ok(await likelyOf(page, readersWord(fake.decisions).pairs(page.publications))),
    async decide({ says, one, other }) {
      if (fake.failure) return fail(fake.failure as 'full');
      const before = fake.decisions;
      fake.decisions = [...before, decisionOf(says, one, other, before.length)];
      const token = `word${before.length}`;
      said.set(token, before);
      fake.decided();
      return ok({ undo: token });
    },
    async save(papers) {
      fake.asked.push(`save ${papers.map((listings) => listings.length).join(',')}`);
      if (fake.failure) return fail(fake.failure as 'full');
      const titles = papers.map(([first]) => first.title);
      for (const title of titles) fake.saved.add(title);
      const token = `token${undone.size}`;
      undone.set(token, titles);
      const outcome = fake.merged
        ? ({ outcome: 'merged', into: fake.merged } as const)
        : ({ outcome: 'added' } as const);
      return ok({ papers: titles.map((title) => ({ entry: title, ...outcome })), undo: token });
    },
    async marks(papers) {
      return ok(
        papers.map(([first]): Mark => {
          const version = fake.versionOf.get(first.title);
          if (fake.saved.has(first.title)) return { state: 'saved', entry: first.title };
          return version ? { state: 'version', entry: version, title: version } : { state: 'unsaved' };
        }),
      );
    },
    async undo(token) {
      fake.asked.push(`undo ${token}`);
      const before = said.get(token);
      if (before) {
        fake.decisions = before;
        fake.decided();
        return ok(undefined);
      }
      for (const title of undone.get(token) ?? []) fake.saved.delete(title);
      return undone.has(token) ? ok(undefined) : fail('unknown');
    },
    tools: async () => ok(offerTools(allTools)),
    async keepSeparate(token) {
      fake.asked.push(`separate ${token}`);
      undone.set('apart', []);
      return ok({ undo: 'apart' });
    },
    async open(page) {
      fake.asked.push(`open ${page}`);
      return ok(undefined);
    },
    async generic() {
      fake.asked.push('generic');
      return ok(undefined);
    },
  };
  return fake;
}

/** Settings in memory. */
export function fakeSettings(start: Partial<Settings> = {}): SettingsPort & { now: Settings } {
  const watchers = new Set<(settings: Settings) => void>();
  const port = {
    now: { ...FRESH, ...start },
    read: async () => port.now,
    async write(change: Partial<Settings>) {
      port.now = { ...port.now, ...change };
      for (const watcher of watchers) watcher(port.now);
    },
    watch(changed: (settings: Settings) => void, signal: AbortSignal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed));
    },
  };
  return port;
}

export interface Visit {
  readonly session: Session;
  readonly background: FakeBackground;
  readonly settings: ReturnType<typeof fakeSettings>;
}

/** Shows `html` as the page's body and annotates it. */
export async function visit(html: string, start: Partial<Settings> = {}): Promise<Visit> {
  show(html);
  return annotateNow(start);
}

/** Shows `html` as the page's body, with the style sheet that the browser would inject. */
export function show(html: string): void {
  standIns();
  claimHome();
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.append(...parsed.body.childNodes);
}

/** Starts a session on the page that is shown. */
export async function annotateNow(
  start: Partial<Settings> = {},
  openRoots = true,
  background = fakeBackground(),
): Promise<Visit> {
  const settings = fakeSettings(start);
  const page = { document, url: new URL('https://simple.example/people/someone') };
  const reader = readingHere(page, simpleSite);
  const session = startSession({ page, adapter: simpleSite, reader, background, settings, openRoots, words, counted });
  background.decided = () => session.listChanged(true);
  await session.ready;
  await settled();
  return { session, background, settings };
}

/** Lets everything that waits for a frame, a message or a mutation happen. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 6; i += 1) {
    await new Promise((done) => requestAnimationFrame(() => done(undefined)));
    await new Promise((done) => setTimeout(done));
  }
}

/** What jsdom lacks. An element is displayed unless it or an ancestor has `hidden` or `display: none`. */
function standIns(): void {
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return isShown(this);
  };
  const scheme = Object.assign(new EventTarget(), { matches: false });
  window.matchMedia ??= () => scheme as unknown as MediaQueryList;
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Document.prototype.elementFromPoint ??= () => null;
  window.scrollBy = () => {};
  HTMLElement.prototype.showPopover ??= () => {};
}

function isShown(element: Element | null): boolean {
  if (element === null) return true;
  if (element.hasAttribute('hidden') || (element instanceof HTMLElement && element.style.display === 'none'))
    return false;
  const isHiddenByUs = element.getAttribute('data-paperfold-fold') === 'hidden';
  const isReady = element.closest('html')?.getAttribute('data-paperfold') === 'ready';
  return !(isHiddenByUs && isReady) && isShown(element.parentElement);
}

/** A click of a person: jsdom trusts only what it dispatches itself. */
export function click(target: Element, held: MouseEventInit = {}): void {
  dispatch(target, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...held }));
}

/** A key of a person. */
export function key(target: Element, name: string, held: KeyboardEventInit = {}): void {
  dispatch(
    target,
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true, ...held }),
  );
}

/** jsdom's own side of a node or event, which alone knows whether an event is a person's. */
interface Inside {
  isTrusted: boolean;
  _dispatch(event: Inside): boolean;
}

const jsdomIndex = createRequire(import.meta.url).resolve('jsdom');
const { implForWrapper } = createRequire(jsdomIndex)('../lib/generated/idl/utils.js') as {
  implForWrapper(wrapper: object): Inside;
};

function dispatch(target: Element, event: Event): void {
  const inside = implForWrapper(event);
  inside.isTrusted = true;
  implForWrapper(target)['_dispatch'](inside);
}

/** All controls with this `data-action`, in page order. */
export function controls(action: string): HTMLElement[] {
  return [...document.querySelectorAll('paperfold-panel, paperfold-actions')].flatMap((host) => [
    ...(host.firstElementChild?.shadowRoot?.querySelectorAll<HTMLElement>(`[data-action="${action}"]`) ?? []),
  ]);
}

/** The n-th control with this `data-action`. */
export function control(action: string, at = 0): HTMLElement {
  const found = controls(action)[at];
  if (!found) throw new Error(`no control ${action}`);
  return found;
}

/** What the panel, or the n-th paper's bar, shows as text (what is laid out unseen left out). */
export function textIn(host: Element | undefined): string {
  const box = host?.firstElementChild?.shadowRoot?.querySelector('.box')?.cloneNode(true);
  if (!(box instanceof Element)) return '';
  for (const unseen of box.querySelectorAll('.stack > :not(.on), [hidden], .heard, style')) unseen.remove();
  return (box.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** The page as it is now, byte for byte. */
export function bytes(): string {
  return document.documentElement.outerHTML;
}

/** Every node of the page, in order: the same nodes must come back. */
export function nodes(): Node[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const all: Node[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) all.push(node);
  return all;
}
