/** What the annotator needs from outside. The entrypoint wires it; tests and the demo give their own. */
import type { Page, Site } from '../extract/adapter.ts';
import type { PageCalls } from '../messages/protocol.ts';
import type { Settings } from '../settings.ts';
import type { PageReader } from './reading/page-reader.ts';

/** The background, as a page may ask it. Promises never reject: a failure is a `Result`. (Settings have a port of their own.) */
export type Background = {
  readonly [Name in Exclude<keyof PageCalls, 'settings' | 'changeSettings'>]: (
    ...payload: Parameters<PageCalls[Name]>
  ) => Promise<ReturnType<PageCalls[Name]>>;
};

/** The settings, wherever they are kept. */
export interface SettingsPort {
  read(): Promise<Settings>;
  write(change: Partial<Settings>): Promise<void>;
  /** Calls `changed` after every change, this tab's own included, until `signal` aborts. */
  watch(changed: (settings: Settings) => void, signal: AbortSignal): void;
}

/** Words for people: see `src/ui/words.ts`. */
export interface Wording {
  words(key: string, ...values: readonly (string | number)[]): string;
  counted(key: string, count: number, ...values: readonly (string | number)[]): string;
}

/** What a page is read by: the reader of its site, or the generic one. */
export interface ReadBy extends Pick<Site, 'id' | 'name' | 'more' | 'pages'> {
  /**
   * Where it is not the site's own reader: `structure`, because the reader of this page asked for it; `instead`, because the
   * reader of the site called `name` found nothing; `rule`, by the rule of that name.
   */
  readonly how?: 'structure' | 'instead' | 'rule';
}

/** All that a session works with. */
export interface SessionOptions extends Wording {
  readonly page: Page;
  readonly adapter: ReadBy;
  readonly reader: PageReader;
  readonly background: Background;
  readonly settings: SettingsPort;
  /** Open shadow roots, for the demo and for tests; closed ones where a page could look inside. */
  readonly openRoots?: boolean;
}

/** The options, with what follows from them. */
export interface Setting extends SessionOptions {
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  /** BCP 47 name of the language of our own words. */
  readonly locale: string;
}

/** Completes the options. Throws where the document is not shown in a window: there is nothing to annotate then. */
export function settingFor(options: SessionOptions): Setting {
  const { document } = options.page;
  const view = document.defaultView;
  if (view === null) throw new TypeError('a document without a window cannot be annotated');
  return { ...options, document, view, locale: options.words('locale') };
}
