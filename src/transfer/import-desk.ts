/** Takes files in: looks into one, says what would come of it, then does it. Holds what was looked into until it is closed. */

import { incomingPaper } from '../formats/filed-paper.ts';
import type { Rejected } from '../formats/format.ts';
import type { FileFailure, Opened } from '../formats/open-file.ts';
import { openFile } from '../formats/open-file.ts';
import { shownTitle } from '../reading-list/entry/shown.ts';
import type { ReadingList, RestoreNumbers, StoreFailure, WorkFailure } from '../reading-list/reading-list.ts';
import { fail, ok, type Result } from '../result.ts';
import type { RuleStoreFailure } from '../site-rules/rule-store.ts';
import { lookAtRules, type RulesLooked, takeRules } from '../site-rules/rules-in-copy.ts';

/** What a desk needs of the list. */
export type ListToFill = Pick<
  ReadingList,
  'ids' | 'entries' | 'previewImport' | 'importPapers' | 'previewRestore' | 'restore' | 'replaceAll'
>;

/** An entry of a file that stays out. */
export type LeftOut = Rejected | { readonly place: number; readonly reason: string };

/** What taking a file in would do. Lists are cut after `SHOWN`; the numbers are whole. */
export interface Looked {
  readonly kind: Opened['kind'];
  readonly numbers: RestoreNumbers & { readonly rejected: number };
  /** Titles of new papers; only of papers, not of copies. */
  readonly fresh: readonly string[];
  /** What joins a paper that is there (or stands before it in the file), and which. */
  readonly joined: readonly { readonly title: string; readonly into: string }[];
  readonly rejected: readonly LeftOut[];
  /** For copies: what replacing the list would take out of it. */
  readonly removed?: { readonly count: number; readonly titles: readonly string[] };
  /** For copies with site rules: the names of new ones, and how many are here already or not as they must be. */
  readonly rules?: { readonly fresh: readonly string[]; readonly known: number; readonly refused: number };
}

/** Why nothing can be taken in; where entries were looked at, which. */
export interface LookFailed {
  readonly why: FileFailure | StoreFailure;
  readonly rejected?: readonly LeftOut[];
}

/** How to take it in. */
export interface Choice {
  /** Tags for every paper of the file. */
  readonly tags: readonly string[];
  /** For copies: put it in the place of the list. */
  readonly replace: boolean;
  /** For copies: take its new site rules in too. */
  readonly rules: boolean;
}

/** What was done. */
export type Taken = RestoreNumbers & {
  readonly removed?: number;
  readonly undo?: string;
  /** How many site rules were taken in, or why none was. They are no part of what `undo` takes back. */
  readonly rules?: Result<number, RuleStoreFailure>;
};

/** How far it is. */
export interface DeskProgress {
  readonly step: 'reading' | 'matching' | 'writing';
  /** Between 0 and 1. */
  readonly done: number;
  /** Papers found so far. */
  readonly count: number;
}

/** For calls that take their time. */
export interface DeskWork {
  readonly signal?: AbortSignal;
  readonly progress?: (progress: DeskProgress) => void;
}

/** One file after another; a new look forgets the last. */
export interface ImportDesk {
  look(file: Blob, work?: DeskWork): Promise<Result<Looked, LookFailed>>;
  /** All or nothing, as one change to undo. */
  take(choice: Choice, work?: DeskWork): Promise<Result<Taken, WorkFailure>>;
  /** Forgets the file. */
  close(): void;
}

/** How many entries of each kind are listed. */
export const SHOWN = 200;

/** A desk that works where it is called, in slices. */
export function importDesk(list: ListToFill): ImportDesk {
  let held: Opened | undefined;
  let rules: RulesLooked | undefined;
  return {
    async look(file, { signal, progress } = {}) {
      held = undefined;
      rules = undefined;
      const opened = await openFile(file, {
        ...(signal && { signal }),
        progress: ({ done, count }) => progress?.({ step: 'reading', done, count }),
      });
      if (!opened.ok) return opened;
      const count = opened.value.kind === 'papers' ? opened.value.papers.length : opened.value.entries.length;
      const work = {
        ...(signal && { signal }),
        progress: (done: number, total: number) => progress?.({ step: 'matching', done: share(done, total), count }),
      };
      const looked =
        opened.value.kind === 'papers'
          ? await lookAtPapers(list, opened.value, work)
          : await lookAtCopy(list, opened.value, work);
      if (!looked.ok) return fail({ why: looked.error });
      held = opened.value;
      if (opened.value.kind === 'papers' || opened.value.rules.length === 0) return looked;
      rules = await lookAtRules(opened.value.rules);
      const { fresh, known, refused } = rules;
      return ok({ ...looked.value, rules: { fresh: fresh.map(({ rule }) => rule.name), known, refused } });
    },
    async take(choice, { signal, progress } = {}) {
      const file = held;
      if (file === undefined) return ok({ added: 0, merged: 0, known: 0 });
      const count = file.kind === 'papers' ? file.papers.length : file.entries.length;
      const work = {
        ...(signal && { signal }),
        progress: (done: number, total: number) => progress?.({ step: 'writing', done: share(done, total), count }),
      };
      const taken = await takeIn(list, file, choice, work);
      if (!taken.ok) return taken;
      held = undefined;
      // The papers are safe by now, whatever becomes of the rules.
      const wanted = choice.rules && rules !== undefined && rules.fresh.length > 0 ? rules : undefined;
      return wanted ? ok({ ...taken.value, rules: await takeRules(wanted) }) : taken;
    },
    close() {
      held = undefined;
    },
  };
}

type Papers = Extract<Opened, { readonly kind: 'papers' }>;
type Copy = Extract<Opened, { readonly kind: 'backup' }>;
type Work = NonNullable<Parameters<ListToFill['previewImport']>[1]>;

function takeIn(
  list: ListToFill,
  file: Opened,
  { tags, replace }: Pick<Choice, 'tags' | 'replace'>,
  work: Work,
): Promise<Result<Taken, WorkFailure>> {
  if (file.kind === 'backup') {
    const { entries, decisions } = file;
    return replace ? list.replaceAll(entries, { ...work, decisions }) : list.restore(entries, { ...work, decisions });
  }
  const papers = file.papers.map(incomingPaper).map((paper) => ({ ...paper, tags: [...(paper.tags ?? []), ...tags] }));
  return list.importPapers(papers, work);
}

async function lookAtPapers(
  list: ListToFill,
  { papers, rejected }: Papers,
  work: Work,
): Promise<Result<Looked, WorkFailure>> {
  const preview = await list.previewImport(papers.map(incomingPaper), work);
  if (!preview.ok) return preview;
  const { added, merged, known, papers: outcomes } = preview.value;
  const fresh: string[] = [];
  const joined: Looked['joined'][number][] = [];
  for (const [place, { outcome, into = '' }] of outcomes.entries()) {
    const title = papers[place]?.publication.title ?? '';
    if (outcome === 'added' && fresh.length < SHOWN) fresh.push(title);
    if (outcome !== 'added' && joined.length < SHOWN) joined.push({ title, into });
  }
  return ok({
    kind: 'papers',
    numbers: { added, merged, known, rejected: rejected.length },
    fresh,
    joined,
    rejected: rejected.slice(0, SHOWN),
  });
}

async function lookAtCopy(
  list: ListToFill,
  { entries, decisions, rejected }: Copy,
  work: Work,
): Promise<Result<Looked, WorkFailure>> {
  const numbers = await list.previewRestore(entries, { ...work, decisions });
  if (!numbers.ok) return numbers;
  const inList = await list.ids({ text: '' });
  if (!inList.ok) return inList;
  const inCopy = new Set(entries.map(({ id }) => id));
  const gone = inList.value.filter((id) => !inCopy.has(id));
  const first = await list.entries(gone.slice(0, SHOWN));
  if (!first.ok) return first;
  const { added, merged, known } = numbers.value;
  return ok({
    kind: 'backup',
    numbers: { added, merged, known, rejected: rejected.length },
    fresh: [],
    joined: [],
    rejected: rejected.slice(0, SHOWN),
    removed: { count: gone.length, titles: first.value.map((entry) => shownTitle(entry).value) },
  });
}

function share(done: number, total: number): number {
  return total === 0 ? 1 : done / total;
}
