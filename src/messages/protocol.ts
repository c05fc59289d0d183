/** The calls between contexts. Payloads are plain JSON; the receiver checks who sends and what, then trusts its types. */
import type { Word } from '../decisions/decision.ts';
import type { Preference } from '../duplicates/reasons/cluster.ts';
import type { ReasonWords } from '../duplicates/reasons/reason-words.ts';
import type { Owner } from '../extract/adapter.ts';
import type { RuleDraft } from '../extract/rules/site-rule.ts';
import type { Snapshot } from '../extract/snapshot/snapshot.ts';
import type { Publication } from '../publication/publication.ts';
import type { Mark, PaperListings, SaveReport, StoreFailure, UndoFailure } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import type { Settings } from '../settings.ts';
import type { RuleStoreFailure } from '../site-rules/rule-store.ts';

/** The listings of a page, in page order, and which of several versions the reader likes to see. */
export interface FoldablePage {
  readonly publications: readonly Publication[];
  readonly prefer: Preference;
}

/** The listings of one paper, by their place in the page. */
export interface Fold {
  /** The one to show. */
  readonly kept: number;
  /** The others, each with the message that says why it is the same paper. */
  readonly hidden: readonly { readonly index: number; readonly reason: ReasonWords }[];
}

/** A page that the background is to read. */
export interface PageToRead {
  readonly address: string;
  /** The id of the adapter that claims it. */
  readonly site: string;
  readonly snapshot: Snapshot;
  readonly prefer: Preference;
}

/** One listing, its nodes by their numbers in the snapshot: a `Reading` of `extract/adapter.ts` without the page. */
export interface ListingFound {
  readonly nodes: readonly number[];
  readonly title: number;
  readonly publication: Publication;
  readonly abstract?: {
    readonly element?: number;
    readonly cut: readonly number[];
    readonly rest: readonly number[];
  };
}

/** What is thought of the listings of a page. */
export interface JudgedPage {
  /** Which of them are one paper. */
  readonly folds: readonly Fold[];
  /**
   * How the papers stand to the list, by the place of the listing that is kept; those that are not in it are left out.
   * Absent where the list could not be asked.
   */
  readonly marks?: readonly (readonly [kept: number, mark: Mark])[];
}

/** What stands on a page. */
export interface PageReading extends JudgedPage {
  readonly owner: Owner;
  /** The name of the reader's own rule, where the page was read by it. */
  readonly rule?: string;
  /** In page order. */
  readonly listings: readonly ListingFound[];
}

/** Two listings of a page that a person may find to be one paper, by their places. */
export interface LikelyListings {
  readonly a: number;
  readonly b: number;
  readonly reason: ReasonWords;
}

/** What the reader says of two papers, each with its listings. */
export interface Saying {
  readonly says: Word;
  readonly one: readonly Publication[];
  readonly other: readonly Publication[];
}

/** Why a call brought no answer of its own: refused (wrong sender or shape), or the other side is gone. */
export type CallFailure = 'refused' | 'gone';

/** Every tool that a page loads only once its reader asks for it, by the `data-action` of the control that calls it. */
export type ToolName = 'load-all' | 'read-pages' | 'not-same' | 'same-paper' | 'select-papers';

/** What a content script (or the demo page) may ask of the background. */
export interface PageCalls {
  /**
   * The settings. A page's script asks for them by a call like any other: the browser's own door to them costs each visit
   * more than all else that it does at its start.
   */
  settings(): Result<Settings, CallFailure>;
  /** Changes the settings that are named and leaves the rest. */
  changeSettings(change: Partial<Settings>): Result<Settings, CallFailure>;
  /** Reads a page from a snapshot: where reading takes much code, it is to cost the page neither time nor bytes. */
  read(page: PageToRead): Result<PageReading, CallFailure>;
  /**
   * Which listings of a page are one paper, and how the papers stand to the list. The engine that judges stays out of pages: it would be a third of what they
   * load, and the background has it for saving anyway. Abstracts may be cut: only their being there is looked at.
   */
  fold(page: FoldablePage): Result<JudgedPage, CallFailure>;
  /** The pairs of listings that the engine leaves to a person, the likeliest first; a few of them. */
  likely(page: FoldablePage): Result<readonly LikelyListings[], CallFailure>;
  /** Remembers what the reader says of two papers, on this and every other page and in the list. */
  decide(saying: Saying): Result<{ readonly undo?: string }, StoreFailure | 'private' | CallFailure>;
  /** Saves papers into the reading list. */
  save(papers: readonly PaperListings[]): Result<SaveReport, StoreFailure | 'private' | CallFailure>;
  /** How the papers stand to the list. Abstracts may be left out. */
  marks(papers: readonly PaperListings[]): Result<readonly Mark[], StoreFailure | CallFailure>;
  /** Undoes a save, by the token of its report. */
  undo(token: string): Result<void, UndoFailure | CallFailure>;
  /** "Keep separate": takes back a merge, by the token of its report. */
  keepSeparate(token: string): Result<{ readonly undo: string }, UndoFailure | CallFailure>;
  /** Opens one of the extension's own pages. */
  open(page: 'library' | 'options'): Result<void, CallFailure>;
  /** Injects the bundle that holds the tool into the tab and frame that ask. */
  tools(name: ToolName): Result<void, 'unloadable' | CallFailure>;
  /**
   * Asks for the generic reader, where the site's own reader found nothing on a page that it claims. It joins the content
   * script by itself.
   */
  generic(): Result<void, CallFailure>;
}

/** What the picking of a rule may ask of the background, from the page in which it runs. */
export interface PickingCalls {
  /** The rule that is in use for the page, and the name of the site where Paperfold has a reader of its own for it. */
  ruleHere(): Result<{ readonly rule?: RuleDraft; readonly site?: string }, CallFailure>;
  /** Keeps the rule for the page's host, in place of the one that is in use for the page. */
  keepRule(rule: RuleDraft): Result<void, RuleStoreFailure | CallFailure>;
  /** Picking has ended: the page is read again, by whatever rule there is now. */
  endPicking(): Result<void, CallFailure>;
}

/** Why a page cannot be read. */
export type Unreadable =
  /** The browser keeps extensions out of it. */
  | 'closed'
  /** It is a PDF in the browser's own viewer. */
  | 'pdf'
  /** It is no web page, but bare data, text or a picture. */
  | 'document';

/** The paper that the page in a tab is about. */
export interface PaperOnPage {
  readonly title: string;
  readonly authors: readonly string[];
  readonly mark: Mark;
}

/** What is known of a page in which no list was found. */
export interface PageProbe {
  readonly paper?: PaperOnPage;
  /** The address of a frame that fills most of the window: what one sees may stand there. */
  readonly frame?: string;
}

/** What the extension's own pages may ask of the background, besides what pages may. */
export interface OwnCalls {
  /** Looks at the page in a tab without changing it. Needs access to the tab: `activeTab`, or its host. */
  probe(tab: number): Result<PageProbe, Unreadable | CallFailure>;
  /** "Read this page": brings the annotation to the page in a tab, whatever site it is. */
  readTab(tab: number): Result<void, Unreadable | CallFailure>;
  /** Site rules were changed by hand: scripts are registered by them. */
  rulesChanged(): Result<void, CallFailure>;
  /** Lets the reader pick a rule in the page of a tab. */
  teach(tab: number): Result<void, Unreadable | CallFailure>;
  /** Saves the paper that the page in a tab is about. */
  savePaper(tab: number): Result<SaveReport, StoreFailure | Unreadable | 'private' | CallFailure>;
}

/** What the extension may ask of a tab's content script. */
export interface TabCalls {
  /** What the popup's card shows. */
  summary(): TabSummary;
  /** Saves all papers of the page, like the panel's button. */
  saveAll(): Result<SaveReport, StoreFailure | 'private' | CallFailure>;
  /** Turns the annotation off until reload, or on again. */
  turn(state: 'on' | 'off'): TabSummary;
  /** The list has changed: ask for the marks again; where the reader `decided` something, fold again. */
  listChanged(decided?: boolean): void;
  /** The settings were changed. */
  settingsChanged(settings: Settings): void;
  /** Answers that this tab has a living content script of this version. */
  alive(): true;
}

/** A page as its content script sees it. */
export interface TabSummary {
  readonly state: 'on' | 'off' | 'off-site' | 'reading' | 'nothing';
  readonly adapter?: string;
  /** Why the page was read as it was, or why nothing was found, in words. */
  readonly why: string;
  readonly owner?: string;
  /** The site, for "off for this site". */
  readonly host: string;
  readonly papers: number;
  readonly duplicates: number;
  readonly saved: number;
}

/** A call on the wire. */
export interface Call<Name extends string = string> {
  readonly paperfold: Name;
  readonly payload?: unknown;
}
