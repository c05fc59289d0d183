/** One annotation of a page, from the first reading until it is turned off. */
import { breath } from '../breath.ts';
import type { Preference } from '../duplicates/reasons/cluster.ts';
import type { JudgedPage, ToolName } from '../messages/protocol.ts';
import type { SaveReport } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import type { AnnotationCounts, AnnotationOptions } from './annotation-options.ts';
import { listPanel } from './controls/list-panel.ts';
import { readerActions } from './controls/reader-actions.ts';
import { type SaveFailure, savingFor } from './controls/saving.ts';
import type { Setting } from './ports.ts';
import { commonAncestor, type PageChange, watchRows } from './reading/late-rows.ts';
import { listingsOf } from './reading/listings.ts';
import type { ReadListing } from './reading/page-reader.ts';
import { judgedBy } from './rows/folding.ts';
import { lazily } from './rows/lazily.ts';
import { mountingFor } from './rows/mounting.ts';
import { foldsOfPapers, type Listing, type Paper, papersOf } from './rows/paper.ts';
import { inSight, steadily } from './rows/steady.ts';
import { judgeAgain } from './rows/visibility.ts';
import { watchVisibility } from './rows/watch-visibility.ts';
import { frame, inSlices } from './slices.ts';
import { sweep } from './sweep.ts';
import { useTool } from './tools.ts';
import { mark, parentElementOf, rootOf } from './unclobbered.ts';

/** How often parts that the page takes away are put back, before it is left in peace. */
const PATIENCE = 3;
/** Milliseconds for which a page may show no listings, between two renderings of them, before our parts go as well. */
const EMPTY = 2000;
/** From this number of papers on, positions are read only after the page was laid out for its own sake. */
const LONG = 40;
/** Screens around the viewport in which papers have their buttons. */
const SCREENS = 2;

/** What an annotation tells and does for its session. */
export interface Annotation {
  readonly counts: AnnotationCounts;
  /** Resolves when the first reading is over and the page, if it lists anything, is annotated. */
  readonly ready: Promise<void>;
  saveAll(): Promise<Result<SaveReport, SaveFailure>>;
  askMarks(): void;
  /** Groups the listings anew: the reader has decided something, or likes to see other versions (if not these already). */
  foldAgain(prefer?: Preference): void;
  /** The page shows another profile now, without having been loaded: tools that work on the last one stop. */
  moved(): void;
}

/** Reads and annotates the page until `signal` aborts; then nothing is done any more (`sweep` undoes what was done). */
export function annotate(setting: Setting, options: AnnotationOptions, signal: AbortSignal): Annotation {
  const { document, view } = setting;
  let { prefer } = options.settings;
  const listings = listingsOf(setting, () => prefer, signal);
  let papers: Paper[] = [];
  let isReady = false;
  let taken = 0;

  const saving = savingFor(
    setting,
    () => papers,
    draw,
    (text) => panel.say(text),
  );
  const mounting = mountingFor(setting, {
    save: (paper) => void saving.save(paper),
    toggleAbstract(paper) {
      reader.toggleAbstract(paper);
      panel.update();
    },
    toggleListings(paper) {
      reader.toggleListings(paper);
      panel.update();
    },
    use,
  });
  const reader = readerActions(view, mounting);
  const lazy = lazily(view, (some) => mounting.mount(some, papers.length), signal);
  let stay = new AbortController();
  const panel = listPanel(setting, options, { papers: () => papers, counts, reader, saving, use }, signal);
  const bench = { setting, listings, panel, reader, saving, mounting, papers: () => papers, take };
  const watched = watchVisibility(view, { clicked: reader.clicked, changed: () => isReady && recheck() }, signal);
  const ready = read();
  let queue = ready;
  watchRows(view, isOfInterest, (change) => void (queue = queue.then(() => pageChanged(change))), signal);
  return {
    get counts() {
      return counts();
    },
    ready,
    saveAll: saving.saveAll,
    askMarks: () => void saving.askMarks(),
    moved() {
      stay.abort();
      stay = new AbortController();
    },
    foldAgain(now) {
      if (now === prefer) return;
      if (now) prefer = now;
      queue = queue.then(() => (listings.all.length > 0 ? settle(true, now) : undefined));
    },
  };

  function use(name: ToolName, paper?: Paper, listing?: Listing): void {
    void useTool({ ...bench, signal: AbortSignal.any([signal, stay.signal]) }, name, paper, listing);
  }

  /** Reads what is new in the page or inside `within`, and settles. */
  async function read(within?: Element): Promise<void> {
    if (await listings.readNew(within)) await settle();
  }

  /** Takes listings in that were read elsewhere and stand in the page now. */
  function take(more: readonly ReadListing[]): Promise<void> {
    queue = queue.then(async () => {
      if (await listings.readNew(undefined, undefined, more)) await settle();
    });
    return queue;
  }

  /** Groups the listings and brings the page into line; where versions were `switched`, the preferred are displayed. */
  async function settle(anew?: boolean, switched?: Preference): Promise<void> {
    const known = foldsOfPapers(papers, listings.all);
    const told = anew ? undefined : listings.judged;
    const judge = async () => {
      const asked = listings.all;
      const found = told ?? (await judgedBy(setting.background, asked, prefer, known));
      const isFirst = papers.length === 0;
      // What came meanwhile is judged by itself, together with this.
      if (!signal.aborted && asked === listings.all) await show(found, switched);
      // Of papers that are known a save may have been under way meanwhile.
      if (!isFirst || !found.marks) void saving.askMarks();
    };
    if (!isReady || !listings.returned) return judge();
    // What comes back is shown as it was, before it is painted, and nothing that follows has to wait for the judgement.
    await show({ folds: known });
    void judge();
  }

  async function show({ folds, marks }: JudgedPage, switched?: Preference): Promise<void> {
    const before = papers;
    papers = papersOf(listings.all, folds, before);
    const markOf = new Map(marks);
    for (const paper of papers) paper.mark = markOf.get(paper.listings[0].index) ?? paper.mark;
    const now = new Set(papers);
    for (const paper of before) if (!now.has(paper)) mounting.unmount(paper);
    if (!isReady) {
      if (!(await inSlices(papers, signal, mounting.draw))) return;
      await frame(view);
      if (papers.length > LONG) await breath();
      if (signal.aborted) return;
    }
    const anchor = inSight(view, (element) => mounting.paperAt(element)?.rendered === true);
    steadily(view, anchor, () => {
      if (isReady) {
        papers.forEach(mounting.draw);
        if (listings.returned) for (const paper of papers) if (paper.view?.host.isConnected === false) redraw(paper);
        panel.place(papers[0]);
        lazy.wait(papers);
        if (switched)
          for (const paper of papers) if (paper.kept !== paper.listings[0]) redraw(paper, paper.listings[0]);
        recheck();
      } else {
        // All looking comes before all writing, so that the page is laid out once.
        rejudge();
        lazy.wait(papers);
        // Duplicates are not hidden yet; once they are, more papers are near.
        lazy.mountNear((SCREENS * listings.all.length) / papers.length);
        panel.place(papers[0]);
      }
      panel.expandNew();
      const root = rootOf(document);
      if (root) mark(root, 'data-paperfold', 'ready');
    });
    draw();
    watched.observe(new Set(papers.slice(0, LONG).flatMap(({ kept }) => parentElementOf(kept.nodes[0]) ?? [])));
    if (isReady) return;
    panel.sayCounts();
    isReady = true;
    void frame(view).then(() => signal.aborted || lazy.mountNear(SCREENS));
  }

  /** Looks again which listings the page itself displays. */
  function rejudge(): void {
    for (const paper of judgeAgain(papers, mounting.mayWrap)) redraw(paper);
  }

  /** Looks again at all that the page itself shows, hides and colours. */
  function recheck(): void {
    rejudge();
    for (const paper of papers) paper.view?.update();
    mounting.color(papers);
    panel.color();
    reader.adopt(papers);
    lazy.mountNear(SCREENS);
  }

  /** Puts the parts of a paper where its listing `kept` stands. */
  function redraw(paper: Paper, kept = paper.kept): void {
    const wasMounted = paper.view !== undefined;
    mounting.unmount(paper);
    paper.kept = kept;
    mounting.draw(paper);
    if (paper.abstract !== 'site') reader.expand(paper);
    if (wasMounted) mounting.mount([paper], papers.length);
  }

  async function pageChanged({ within, removed, taken: ours, touched }: PageChange): Promise<void> {
    if (signal.aborted) return;
    if (ours.length > 0 && papers.some(({ kept }) => kept.nodes[0].isConnected)) {
      // The page's own framework owns these nodes. It is humoured a few times, then left in peace.
      taken += 1;
      mounting.mayWrap = false;
      if (taken <= PATIENCE) putBack();
    }
    const gone = removed || ours.length > 0 ? listings.dropGone() : [];
    if (listings.all.length === 0) {
      if (gone.length > 0) setTimeout(startAfresh, EMPTY);
      return read();
    }
    const found = await listings.readNew(within && inList(within), touched);
    if ((found || gone.length > 0) && !signal.aborted) await settle();
  }

  function putBack(): void {
    panel.place(papers[0]);
    const lost = papers.filter(
      ({ view: lostView, kept }) => lostView?.host.isConnected === false && kept.nodes[0].isConnected,
    );
    mounting.mount(lost, papers.length);
  }

  /** All listings went, and none came: what is left of ours stands for nothing. */
  function startAfresh(): void {
    if (signal.aborted || listings.all.length > 0) return;
    sweep(document);
    papers = [];
    isReady = false;
  }

  /** The smallest element around the listings; undefined where there is none, or the page has thrown it away. */
  function list(): Element | undefined {
    const first = listings.all[0] && parentElementOf(listings.all[0].nodes[0]);
    const last = listings.all.at(-1);
    const end = last && parentElementOf(last.nodes[0]);
    const around = first && end && commonAncestor(first, end);
    return around?.isConnected ? around : undefined;
  }

  function inList(within: Element): Element | undefined {
    const around = list();
    return around && !around.contains(within) && !within.contains(around) ? around : within;
  }

  function isOfInterest(target: Element): boolean {
    const around = list();
    return around === undefined || around.contains(target) || target.contains(around) || target === panel.parent;
  }

  function counts(): Annotation['counts'] {
    return {
      papers: papers.length,
      duplicates: papers.reduce((sum, paper) => sum + paper.listings.length - 1, 0),
      saved: papers.filter((paper) => paper.mark.state === 'saved').length,
    };
  }

  /** Shows the present state: of one paper, or of all. */
  function draw(paper?: Paper): void {
    for (const each of paper ? [paper] : papers) each.view?.update();
    panel.update();
  }
}
