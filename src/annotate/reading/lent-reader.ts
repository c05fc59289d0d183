/**
 * How the generic reader joins the content script of a page. Both are scripts of their own in one isolated world, so that
 * the annotator is loaded once: https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts#isolated_world
 */
import type { Page, Site } from '../../extract/adapter.ts';
import type { PageReader } from './page-reader.ts';

/** A reader for any page. */
export interface LentReader {
  readonly id: string;
  /** The reader's own rule, where the page was read by one. */
  readonly name: string;
  /** How the page was read, the last time. */
  readonly how: 'structure' | 'rule';
  /** The control of the page that adds rows, sought anew each time: it comes and goes with what the page has to give. */
  readonly more?: Site['more'];
  /** Numbered pagers as most pages have them. */
  readonly pages: NonNullable<Site['pages']>;
  /** Whether there is anything for it to read. */
  finds(page: Page): Promise<boolean>;
  reading(page: Page): PageReader;
}

/** What the content script offers. */
export type Joining = (reader: LentReader) => Promise<void>;
