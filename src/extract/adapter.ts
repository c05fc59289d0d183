/**
 * What every reader of a site offers, the generic one included. An adapter reads, it never acts: it maps nodes of a
 * document to publications and leaves the document as it was. It uses no globals: document and address come in a `Page`.
 */
import type { Publication } from '../publication/publication.ts';

/** A document and the address it stands for. */
export interface Page {
  readonly document: Document;
  readonly url: URL;
}

/** Whose page it is. */
export interface Owner {
  readonly name?: string;
  readonly affiliation?: string;
}

/** One listing in the page, found but not yet read. */
export interface Row {
  /**
   * The nodes that make up the listing, in document order: one element as a rule; several siblings (elements and text)
   * where the markup is flat. Never empty. White space between them may be left out.
   */
  readonly nodes: readonly [Node, ...Node[]];
  /** Reads the listing; undefined where it turns out to hold no title. Does not change the document. */
  read(): Reading | undefined;
}

/** A listing, read. */
export interface Reading {
  readonly publication: Publication;
  /** The smallest node that holds the whole title: an element, or a text node where it is bare. */
  readonly title: Node;
  /** Where the abstract stands; absent where the listing shows none. */
  readonly abstract?: AbstractInPage;
}

/** Where an abstract stands in the page, and what has to be hidden and shown for it to read as one whole text. */
export interface AbstractInPage {
  /**
   * The element whose rendered text is the abstract and nothing else once `cut` is hidden and `rest` is shown. Absent
   * where no element holds just that (bare text among other fields; a marker inside the text node it cuts): the whole
   * text is then shown in an element of our own, with all of `cut` hidden.
   */
  readonly element?: Element;
  /** The site's markers, toggles and short copies ("… (see more)", "see less"): hidden while the abstract is open. */
  readonly cut: readonly Node[];
  /** What the site hides of the abstract: shown while it is open. */
  readonly rest: readonly Element[];
}

/** What is known of a site without reading it: who it is, where it is, which of its addresses are profiles. */
export interface Site {
  /** Lower case, as printed by the commands: `mila`, `google-scholar`. */
  readonly id: string;
  /** As shown to people. */
  readonly name: string;
  /**
   * Match patterns of its hosts (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns). Empty
   * where the adapter reads software that runs on many hosts: see `recognises`.
   */
  readonly hosts: readonly string[];
  /** Whether its hosts are part of the small core that is granted at install. */
  readonly core: boolean;
  /** Match patterns of further hosts of the same site, asked for at first use even where `core` is true. */
  readonly optionalHosts?: readonly string[];
  /** The profile's name within the site where `url` is a profile of it, else undefined. Compares parsed hosts. */
  profile(url: URL): string | undefined;
  /** The site's own control that adds rows in place, while there are more: a selector. */
  readonly more?: string | undefined;
  /**
   * The links of the site's numbered pager (a selector), and the parameter of their addresses that holds the number, or the
   * place of the first row. Where lists differ in it, all of them, parted by spaces.
   */
  readonly pages?: { readonly links: string; readonly parameter: string };
  /**
   * Whether the markup says that the page is a profile made with the software that the adapter reads, on whatever host.
   * Asked only where no adapter claims the address.
   */
  recognises?(page: Page): boolean;
  /**
   * Addresses that it must claim (`profiles`) and pages of the same hosts that it must leave alone (`others`). Both empty
   * where there are no hosts: the fixtures tell which pages are recognised.
   */
  readonly examples: { readonly profiles: readonly string[]; readonly others: readonly string[] };
}

/** A reader of one site. A plain object; all knowledge of the site stands in its file. */
export interface SiteAdapter extends Site {
  /** The listings, in page order. With `within`, only those that begin inside that element. */
  rows(page: Page, within?: Element): Iterable<Row>;
  /** Whose page it is, as far as the page says. */
  owner(page: Page): Owner;
}
