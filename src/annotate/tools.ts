/**
 * Tools that a page loads only once its reader asks for one. The content script keeps one object on the `globalThis` that
 * all scripts of ours in a frame share and no page can see; the bundles of tools (`src/page-tools`), injected by the
 * background, put them there, and readers of other pages join through it. A tool gets a `Workbench`: what the running
 * annotation works with.
 */
import type { ToolName } from '../messages/protocol.ts';
import type { ListPanel } from './controls/list-panel.ts';
import type { ReaderActions } from './controls/reader-actions.ts';
import type { Saving } from './controls/saving.ts';
import type { Setting } from './ports.ts';
import type { Joining, LentReader } from './reading/lent-reader.ts';
import type { Listings } from './reading/listings.ts';
import type { ReadListing } from './reading/page-reader.ts';
import type { Mounting } from './rows/mounting.ts';
import type { Listing, Paper } from './rows/paper.ts';

/** What a tool may work with. All of it is the annotation's own: what a tool changes there, is changed. */
export interface Workbench {
  readonly setting: Setting;
  /** Aborts when the annotation ends or the page shows another profile: the tool stops, and leaves the page as it found it. */
  readonly signal: AbortSignal;
  readonly listings: Listings;
  readonly panel: ListPanel;
  readonly reader: ReaderActions;
  readonly saving: Saving;
  readonly mounting: Mounting;
  /** The papers of now, in page order. */
  papers(): readonly Paper[];
  /** Takes listings in that the tool read and put into the page; resolves when they are annotated. */
  take(listings: readonly ReadListing[]): Promise<void>;
}

/** A tool: does its work on the bench, for one paper (and listing of it) where it was called on one. Never throws for what a page holds. */
export type Tool = (bench: Workbench, paper?: Paper, listing?: Listing) => void;

/** All tools; the type sees to it that none is missing. */
export type Tools = Readonly<Record<ToolName, Tool>>;

/** The tools of one bundle. */
export type SomeTools = Readonly<Partial<Tools>>;

/** What the scripts of ours in one frame share. */
export interface Home {
  tools?: SomeTools;
  /** Takes a reader for any page, where the content script runs. */
  join?: Joining;
}

declare global {
  var paperfold: Home | undefined;
}

/** Whether there is such an object. An element of the page with that name is found on the prototype, and is none. */
function hasHome(): boolean {
  return Object.hasOwn(globalThis, 'paperfold');
}

/** Makes the shared object. Undefined where there is one: a content script of ours runs here already. */
export function claimHome(): Home | undefined {
  if (hasHome()) return undefined;
  globalThis.paperfold = {};
  return globalThis.paperfold;
}

/** The shared object, where a content script runs here. */
export function homeHere(): Home | undefined {
  return hasHome() ? globalThis.paperfold : undefined;
}

/** Puts the tools of a bundle in reach of the content script, beside those of others; where none runs, nothing happens. */
export function offerTools(tools: SomeTools): void {
  const home = homeHere();
  if (home) home.tools = { ...home.tools, ...tools };
}

/** Gives `reader` to the content script that runs here; false where there is none. */
export function lendReader(reader: LentReader): boolean {
  const join = homeHere()?.join;
  void join?.(reader);
  return join !== undefined;
}

/** Uses a tool, which is loaded first if it is not here; says so in the panel where that is not possible. */
export async function useTool(bench: Workbench, name: ToolName, paper?: Paper, listing?: Listing): Promise<void> {
  const here = () => globalThis.paperfold?.tools?.[name];
  const loaded = here() ? undefined : await bench.setting.background.tools(name);
  if (bench.signal.aborted) return;
  const tool = here();
  if (tool) tool(bench, paper, listing);
  else bench.saving.tell(loaded?.ok === false ? loaded.error : 'unloadable');
}
