/** A content script: a session for the profile at the page's address, a new one whenever the address changes. */
import { browser } from 'wxt/browser';
import type { Page, Site } from '../extract/adapter.ts';
import { answerTabCalls } from '../messages/tab-calls.ts';
import { ok } from '../result.ts';
import { background } from './background-port.ts';
import { counted, words } from './page-words.ts';
import type { ReadBy } from './ports.ts';
import type { Joining, LentReader } from './reading/lent-reader.ts';
import type { PageReader } from './reading/page-reader.ts';
import { noProfile, type Session, startSession } from './session.ts';
import { settings } from './settings-port.ts';
import { claimHome } from './tools.ts';

/** Dispatched when a content script starts: one that an update left behind hears that it has a successor. */
const STARTED = 'paperfold-started';
/** When a page is looked at in which the site's own reader finds nothing, in ms after it began: it may still be loading. */
const SECOND_LOOKS = [3000, 10_000];

/** What the script of some sites knows. */
export interface KnownSites<Known extends Site> {
  /** The site that claims the page. */
  siteOf(page: Page): Known | undefined;
  readerOf(page: Page, site: Known): PageReader;
  /** Whether the site has changed so much that its reader is not to be trusted, although it finds something. */
  isOvertaken?(page: Page, site: Known): boolean;
}

/** The page that a session works on: its address changes where the site navigates by itself. */
type Shown = { -readonly [Key in keyof Page]: Page[Key] };

/** Runs for the profiles of the known sites; on other pages once a reader for any page has joined. */
export function runContentScript<Known extends Site>({ siteOf, readerOf, isOvertaken }: KnownSites<Known>): void {
  // Injected twice into one world (at install, while the page loads), the first one stays.
  const home = claimHome();
  if (home === undefined) return;
  const life = new AbortController();
  let session: Session | undefined;
  let address = '';
  let site: Known | undefined;
  let shown: Shown | undefined;
  /** Reads any page. It may have come to stand in for an adapter alone: then it reads only pages of known sites. */
  let lent: LentReader | undefined;
  let anywhere: LentReader | undefined;

  const here = (): Page => ({ document, url: new URL(location.href) });
  const begin = (page: Page, adapter: ReadBy | undefined, reader: PageReader | undefined) => {
    session?.stop();
    shown = page;
    session = adapter && reader && startSession({ page, adapter, reader, background, settings, words, counted });
  };
  const summary = () => session?.summary() ?? noProfile(location.hostname, words('page.why.nothing'));
  const start = () => {
    const page = here();
    const [bare = ''] = page.url.href.split('#');
    if (bare === address) return;
    address = bare;
    const before = site;
    site = siteOf(page);
    if (session && site && site === before && shown && session.standing().adapter === site.id) {
      // The site's own script shows what it has to show; what goes and comes is followed row by row.
      if (site.profile(page.url) !== site.profile(shown.url)) session.moved();
      shown.url = page.url;
    } else if (site) begin(page, site, readerOf(page, site));
    else begin(page, anywhere, anywhere?.reading(page));
    for (const time of SECOND_LOOKS) setTimeout(() => bare === address && lookAgain(), time);
  };
  /** Whether another reader may do better: never where the reader of the page turned it off. */
  const isWanting = () => {
    const { state, adapter } = session?.standing() ?? { state: 'nothing' as const, adapter: undefined };
    return state === 'nothing' || (state === 'on' && site?.id === adapter && site && isOvertaken?.(here(), site));
  };
  const lookAgain = () => {
    if (!site || !isWanting()) return;
    if (lent) void join(lent);
    else void background.generic();
  };
  const join: Joining = async (reader) => {
    const page = here();
    const of = address;
    lent = reader;
    if (!isWanting()) return;
    if (!site) {
      anywhere = reader;
      begin(page, reader, reader.reading(page));
    } else if ((await reader.finds(page)) && of === address && isWanting())
      begin(page, { ...site, ...reader, name: site.name, how: 'instead' }, reader.reading(page));
  };
  const stopAnswering = answerTabCalls({
    alive: () => true,
    summary,
    saveAll: () => session?.saveAll() ?? ok({ papers: [] }),
    turn: (state) => session?.turn(state) ?? summary(),
    settingsChanged: settings.heard,
    listChanged: (decided) => session?.listChanged(decided),
  });
  // A page may dispatch the event as well: only a script whose extension is gone gives way.
  const giveWay = () => {
    if (browser.runtime?.id) return;
    life.abort();
    session?.fallSilent();
  };
  home.join = join;
  document.dispatchEvent(new Event(STARTED));
  document.addEventListener(STARTED, giveWay, { signal: life.signal });
  life.signal.addEventListener('abort', () => browser.runtime?.id && stopAnswering());
  window.navigation?.addEventListener('currententrychange', start, { signal: life.signal });
  window.addEventListener('popstate', start, { signal: life.signal });
  start();
}
