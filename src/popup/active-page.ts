/** What the popup knows of the page in front of it, and what it may ask of it. The browser's side is `browser-page.ts`. */
import type { CallFailure, TabSummary } from '../messages/protocol.ts';
import type { SaveReport, StoreFailure } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';

/** How the page in front stands to Paperfold. */
export type PageView =
  /** It answered. */
  | { readonly kind: 'answered'; readonly summary: TabSummary }
  /** A site that Paperfold reads, but the reader (or the browser) took the permission back. */
  | { readonly kind: 'forbidden'; readonly host: string }
  /** A site that Paperfold reads, still loading. */
  | { readonly kind: 'loading'; readonly host: string }
  /** A site that Paperfold reads; its page was opened before Paperfold was there. */
  | { readonly kind: 'silent'; readonly host: string }
  /** A site that Paperfold does not read. */
  | { readonly kind: 'foreign'; readonly host: string }
  /** A page that browsers close to extensions: settings, stores, files. */
  | { readonly kind: 'closed' }
  /** One of Paperfold's own pages: there is nothing to say. */
  | { readonly kind: 'own' };

/** The page in front. */
export interface ActivePage {
  look(): Promise<PageView>;
  saveAll(): Promise<Result<SaveReport, StoreFailure | 'private' | CallFailure>>;
  /** Until the page is loaded again. */
  turn(state: 'on' | 'off'): Promise<PageView>;
  /** For all pages of a host, for good. */
  turnSite(host: string, state: 'on' | 'off'): Promise<PageView>;
  /** Asks the reader for the permission to read `host`; must be called while handling a click. */
  allow(host: string): Promise<PageView>;
  reload(): Promise<void>;
}
