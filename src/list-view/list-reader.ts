/** Reads the list as far as it is looked at: only pages in view are in memory, only the last query typed is answered. */
import type { Entry } from '../reading-list/entry/entry.ts';
import type { Selection, Sort } from '../reading-list/query.ts';
import type { ReadingList, StoreFailure } from '../reading-list/reading-list.ts';

/** How many entries are read at once: a screen of them. */
const PAGE = 16;

/** Which papers are asked for, and in which order; newest first unless said otherwise. */
export interface Asked extends Selection {
  readonly sort?: Sort;
}

/** What is known of the list now. */
export interface ListView {
  /** What this answers: the very object that was asked for. */
  readonly asked: Asked;
  /** The words of it. */
  readonly text: string;
  /** How many papers match it. */
  readonly matching: number;
  /** How many papers there are. */
  readonly total: number;
  /** False until the first answer. */
  readonly settled: boolean;
  /** Another number whenever everything was read anew: something else was asked for, or the list has changed. */
  readonly revision: number;
  /** Another number whenever the list may have changed. */
  readonly changes: number;
  /** Why the last reading failed; what was read before is still there. */
  readonly failure?: StoreFailure;
  /** The entry at a place of the list, if it was read. */
  at(index: number): Entry | undefined;
  /** The place of an entry that was read, else -1. */
  indexOf(id: string): number;
}

/** The list, as one page of the extension reads it. */
export interface ListReader {
  view(): ListView;
  /** Asks for papers. While an answer is under way only the last thing asked for is kept. */
  ask(asked: Asked): void;
  /** Says which places are in view. */
  show(first: number, last: number): void;
  /** Reads again what is in view: the list has changed. */
  refresh(): void;
}

/** A reader of `list`; `changed` is called whenever `view()` has something new. Reads nothing by itself. */
export function listReader(
  list: Pick<ReadingList, 'list'>,
  changed: () => void,
  first: Asked = { text: '' },
): ListReader {
  let pages: ReadonlyMap<number, readonly Entry[]> = new Map();
  let known: Omit<ListView, 'at' | 'indexOf' | 'text'> = {
    asked: first,
    matching: 0,
    total: 0,
    revision: 0,
    changes: 0,
    settled: false,
  };
  let asked = first;
  let stale = false;
  let reading = false;
  let inView: readonly [number, number] = [0, 0];

  const wanted = (): number[] => {
    const [first, last] = inView;
    const from = Math.floor(Math.max(0, first) / PAGE);
    return Array.from({ length: Math.floor(Math.max(0, last) / PAGE) - from + 1 }, (_, index) => from + index);
  };

  const readOnce = async (): Promise<void> => {
    const now = asked;
    const changes = known.changes + (stale ? 1 : 0);
    const anew = stale || now !== known.asked || !known.settled;
    stale = false;
    if (now !== known.asked) inView = [0, 0];
    const numbers = anew ? wanted() : wanted().filter((number) => !pages.has(number));
    const answers = await Promise.all(
      numbers.map((number) => list.list({ ...now, offset: number * PAGE, limit: PAGE })),
    );
    const read = new Map(anew ? [] : [...pages].filter(([number]) => isNear(number, wanted())));
    let { matching, total } = known;
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok) return fail(answer.error);
      ({ matching, total } = answer.value);
      read.set(numbers[index] ?? 0, answer.value.entries);
    }
    pages = read;
    const revision = known.revision + (anew ? 1 : 0);
    known = { asked: now, matching, total, revision, changes, settled: true };
    changed();
  };

  const fail = (failure: StoreFailure): void => {
    known = { ...known, asked, settled: true, failure };
    changed();
  };

  const run = async (): Promise<void> => {
    if (reading) return;
    reading = true;
    try {
      do await readOnce();
      while (isBehind());
    } finally {
      reading = false;
    }
  };

  const isBehind = (): boolean =>
    stale || asked !== known.asked || (known.failure === undefined && wanted().some(isMissing));

  const isMissing = (number: number): boolean => !pages.has(number) && number * PAGE < known.matching;

  return {
    view: () => ({ ...known, text: known.asked.text, ...lookInto(pages) }),
    ask: (next) => {
      asked = next;
      void run();
    },
    show: (first, last) => {
      inView = [first, last];
      if (known.settled && wanted().some(isMissing)) void run();
    },
    refresh: () => {
      stale = true;
      void run();
    },
  };
}

function lookInto(pages: ReadonlyMap<number, readonly Entry[]>): Pick<ListView, 'at' | 'indexOf'> {
  const end = (Math.max(-1, ...pages.keys()) + 1) * PAGE;
  return {
    // Of a long list every place is asked for at once, and nearly all are behind what was read.
    at: (index) => (index < end ? pages.get(Math.floor(index / PAGE))?.[index % PAGE] : undefined),
    indexOf: (id) => {
      for (const [number, entries] of pages) {
        const place = entries.findIndex((entry) => entry.id === id);
        if (place >= 0) return number * PAGE + place;
      }
      return -1;
    },
  };
}

function isNear(number: number, wanted: readonly number[]): boolean {
  return number >= (wanted[0] ?? 0) - 2 && number <= (wanted.at(-1) ?? 0) + 2;
}
