/** Paperfold on one page: on, off, and what the rest of the extension may ask of it. */
import type { TabCalls, TabSummary } from '../messages/protocol.ts';
import type { Settings } from '../settings.ts';
import { type Annotation, annotate } from './annotation.ts';
import { type SessionOptions, settingFor } from './ports.ts';
import { sweep } from './sweep.ts';

/** What is said of a page that no adapter claims. */
export function noProfile(host: string, why: string): TabSummary {
  return { state: 'nothing', why, host, papers: 0, duplicates: 0, saved: 0 };
}

/** A running session. */
export interface Session {
  /** Resolves when the page was read for the first time and, if it is to be, annotated. */
  readonly ready: Promise<void>;
  summary(): TabSummary;
  /** What it comes to, without its words: those take a moment. */
  standing(): Pick<TabSummary, 'state' | 'adapter'>;
  /** Saves all papers of the page. */
  saveAll(): Promise<ReturnType<TabCalls['saveAll']>>;
  /** Takes every trace off the page until reload, or starts anew (also where the site was turned off for good). */
  turn(state: 'on' | 'off'): Promise<TabSummary>;
  /** The list was changed: marks are asked for again, and folds where the reader `decided` something. */
  listChanged(decided?: boolean): void;
  /** The page's address names another profile of the same site, though it was not loaded anew. */
  moved(): void;
  /** Ends the session and takes every trace off the page. */
  stop(): void;
  /** Ends the session without touching the page: for a script that was left behind by an update; its successor sweeps. */
  fallSilent(): void;
}

/**
 * Starts a session: sweeps away what a predecessor left, then reads and annotates the page, unless the reader turned
 * Paperfold off for its site. Never throws for what a page holds.
 */
export function startSession(options: SessionOptions): Session {
  const setting = settingFor(options);
  const { document, view, page, adapter, reader, words, counted, background } = setting;
  const life = new AbortController();
  const host = page.url.hostname;
  let running: { annotation: Annotation; stop: AbortController } | undefined;
  let state: 'reading' | 'on' | 'off' | 'off-site' = 'reading';

  sweep(document);
  const ready = begin();
  const follow = (settings: Settings) => {
    const isOff = settings.offSites.includes(host);
    if (isOff && state !== 'off-site') end('off-site');
    else if (!isOff && state === 'off-site') void begin(settings);
    else running?.annotation.foldAgain(settings.prefer);
  };
  setting.settings.watch(follow, life.signal);
  // A page that comes back from the browser's cache has heard nothing meanwhile.
  view.addEventListener(
    'pageshow',
    async ({ persisted }) => {
      if (!persisted) return;
      running?.annotation.askMarks();
      follow(await setting.settings.read());
    },
    { signal: life.signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && running?.annotation.askMarks(),
    { signal: life.signal },
  );

  async function begin(known?: Settings): Promise<void> {
    state = 'reading';
    const settings = known ?? (await setting.settings.read());
    if (life.signal.aborted || state !== 'reading' || running) return;
    if (settings.offSites.includes(host)) {
      state = 'off-site';
      return;
    }
    const stop = new AbortController();
    const commands = {
      settings,
      about: why,
      off: () => end('off'),
      offSite: () => void setOffSite(true),
      options: () => void background.open('options'),
    };
    const annotation = annotate(setting, commands, stop.signal);
    running = { annotation, stop };
    await annotation.ready;
    if (running?.annotation === annotation) state = 'on';
  }

  function end(as: 'off' | 'off-site'): void {
    running?.stop.abort();
    running = undefined;
    state = as;
    sweep(document);
    // Nothing to ask for: the badge hears that the page has no papers any more.
    void background.marks([]);
  }

  async function setOffSite(isOff: boolean): Promise<void> {
    const { offSites } = await setting.settings.read();
    const others = offSites.filter((site) => site !== host);
    await setting.settings.write({ offSites: isOff ? [...others, host] : others });
    // Only now: a reader who sees it gone may close the tab, and the choice would be lost.
    if (isOff) end('off-site');
  }

  function why(): string {
    const { papers, duplicates } = running?.annotation.counts ?? { papers: 0, duplicates: 0 };
    return papers === 0
      ? words('page.why.nothing')
      : words(`page.why.${adapter.how ?? 'read'}`, adapter.name, counted('page.listings', papers + duplicates));
  }

  function standing(): ReturnType<Session['standing']> {
    return { state: state === 'on' && !running?.annotation.counts.papers ? 'nothing' : state, adapter: adapter.id };
  }

  function summary(): TabSummary {
    const counts = running?.annotation.counts ?? { papers: 0, duplicates: 0, saved: 0 };
    const owner = reader.owner();
    return {
      ...standing(),
      why: why(),
      ...(owner === undefined ? {} : { owner }),
      host,
      ...counts,
    };
  }

  return {
    ready,
    summary,
    standing,
    saveAll: async () => (await running?.annotation.saveAll()) ?? { ok: true, value: { papers: [] } },
    async turn(wanted) {
      if (wanted === 'off') end('off');
      else if (!running) {
        if (state === 'off-site') await setOffSite(false);
        await begin();
      }
      return summary();
    },
    listChanged: (decided) => (decided ? running?.annotation.foldAgain() : running?.annotation.askMarks()),
    moved: () => running?.annotation.moved(),
    stop() {
      life.abort();
      end('off');
    },
    fallSilent() {
      life.abort();
      running?.stop.abort();
    },
  };
}
