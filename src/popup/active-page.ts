/** What the popup knows of the page in front of it, and what it may ask of it. The browser's side is `browser-page.ts`. */
import type { CallFailure, PageProbe, TabSummary, Unreadable } from '../messages/protocol.ts';
import type { SaveReport, StoreFailure } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';

/** Why nothing can be read: what the page's process says, or what the address tells. */
export type Closed = Unreadable | 'browser' | 'store' | 'source' | 'file';

/** How the page in front stands to Paperfold. */
export type PageView =
  /** Its content script answered. Where no list was found, the page was looked at for a single paper. */
  | { readonly kind: 'answered'; readonly summary: TabSummary; readonly probe?: PageProbe }
  /** A site of the core, but the reader (or the browser) took the permission back. */
  | { readonly kind: 'forbidden'; readonly host: string; readonly origin: string; readonly probe: PageProbe }
  /** Still loading. */
  | { readonly kind: 'loading'; readonly host: string }
  /** Nothing runs there; it is read when the reader asks. `allowed`: its site is turned on. */
  | {
      readonly kind: 'readable';
      readonly host: string;
      /** The match pattern of its site. */
      readonly origin: string;
      readonly allowed: boolean;
      readonly probe: PageProbe;
    }
  /** Nobody can read it. */
  | { readonly kind: 'closed'; readonly why: Closed }
  /** One of Paperfold's own pages: there is nothing to say. */
  | { readonly kind: 'own' };

/** What saving may come to. */
export type SaveOutcome = Result<SaveReport, StoreFailure | Unreadable | 'private' | CallFailure>;

/** The page in front. */
export interface ActivePage {
  look(): Promise<PageView>;
  /** Reads the page now, whatever site it is. */
  read(): Promise<PageView>;
  /** Lets the reader pick a rule in the page. False where the browser lets nobody in. */
  teach(): Promise<boolean>;
  saveAll(): Promise<SaveOutcome>;
  /** Saves the paper that the page is about. */
  savePaper(): Promise<SaveOutcome>;
  /** Until the page is loaded again. */
  turn(state: 'on' | 'off'): Promise<PageView>;
  /** For all pages of a host, for good. */
  turnSite(host: string, state: 'on' | 'off'): Promise<PageView>;
  /**
   * Asks the reader for the permission to read a site for good; must be called while handling a click. What follows from a
   * yes is the background's work: this page may be closed by the browser's question.
   */
  allow(origin: string, host: string): Promise<PageView>;
}
