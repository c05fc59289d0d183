/** Answers queries from the index; keeps what it read for the next one. */

import type { ReadTransaction } from '../database/schema.ts';
import type { FacetName, Facets, FacetValue, Query, Selection, Sort, SortName } from '../query.ts';
import { type Bits, countBits, eachBit, keepCommon, numbersIn } from './bits.ts';
import { fittingValues, valuesAmong } from './counting.ts';
import { facetColumn } from './facet-columns.ts';
import { filterBits, matching, matchingText } from './matching.ts';
import { inOrderOf, orderOf } from './orders.ts';
import { indexedWords, queryWords } from './search-words.ts';
import { beginningsIn, idOf, isSame, readView, type View } from './view.ts';
import type { PageCache } from './word-matching.ts';

/** Newest first. */
export const NEWEST: Sort = { by: 'added', direction: 'descending' };

/** A part of what a query matches, and how many papers that are. */
interface Window<Shown> {
  readonly shown: Shown;
  readonly matching: number;
}

/** What an index answers. Every call awaits nothing but its transaction. */
export interface Searcher {
  /** What `show` makes of the ids in the window of a query, and how many papers it matches. `show` may be called twice. */
  window<Shown>(
    transaction: ReadTransaction,
    query: Query,
    show: (ids: string[]) => Promise<Shown>,
  ): Promise<Window<Shown>>;
  /** The same on the index as it was last seen; undefined where it was not, or is not the same any more. */
  windowAsSeen<Shown>(
    transaction: ReadTransaction,
    query: Query,
    show: (ids: string[]) => Promise<Shown>,
  ): Promise<Window<Shown> | undefined>;
  facets(
    transaction: ReadTransaction,
    selection: Selection,
    wanted: { readonly [Name in FacetName]?: number },
  ): Promise<Facets>;
  values(transaction: ReadTransaction, facet: FacetName, beginning: string, limit: number): Promise<FacetValue[]>;
  /** Reads what the first query would have to wait for. */
  warmUp(transaction: ReadTransaction): Promise<void>;
  /** Reads an order. */
  warmUpOrder(transaction: ReadTransaction, by: SortName): Promise<void>;
}

/** An index of its own for one context. */
export function createSearcher(): Searcher {
  let view: View | undefined;
  const pages: PageCache = new Map();
  /** The last text, since windows, facets and sort orders of one text are asked for one after the other. */
  let last: { readonly of: View; readonly text: string; readonly bits: Bits } | undefined;

  const look = async (transaction: ReadTransaction): Promise<View> => {
    const before = view;
    view = await readView(transaction, before);
    // Pages belong to segments, and a segment that was joined with another is not asked for any more.
    if (before && before.base !== view.base) pages.clear();
    return view;
  };
  const ofText = async (transaction: ReadTransaction, now: View, text: string): Promise<Bits> => {
    if (last?.of === now && last.text === text) return last.bits.slice();
    const bits = await matchingText(transaction, now, text, pages);
    last = { of: now, text, bits };
    return bits.slice();
  };

  /**
   * What `answer` gives on the index as it is. It is begun on the index as it was last seen, which is the same nearly
   * always, while that is made sure of: nobody waits for the one before the other.
   */
  const onView = async <Value>(transaction: ReadTransaction, answer: (now: View) => Promise<Value>): Promise<Value> => {
    const before = view;
    const early = before && answer(before);
    early?.catch(() => {});
    const now = await look(transaction);
    return early && now === before ? early : answer(now);
  };

  const windowOn = async <Shown>(
    transaction: ReadTransaction,
    now: View,
    { text, filters, sort = NEWEST, offset, limit }: Query,
    show: (ids: string[]) => Promise<Shown>,
  ): Promise<Window<Shown>> => {
    const bits = await ofText(transaction, now, text);
    for (const filter of (await filterBits(transaction, now, filters)).values()) keepCommon(bits, filter);
    const order = await orderOf(transaction, now, sort.by);
    const numbers = inOrderOf(bits, order, sort, offset, limit);
    const shown = await show(numbers.map((number) => idOf(now, number)));
    return { shown, matching: countBits(bits) };
  };

  return {
    window: (transaction, query, show) => onView(transaction, (now) => windowOn(transaction, now, query, show)),

    async windowAsSeen(transaction, query, show) {
      const seen = view;
      if (!seen) return undefined;
      const early = windowOn(transaction, seen, query, show);
      early.catch(() => {});
      return (await isSame(transaction, seen)) ? early : undefined;
    },

    facets: (transaction, { text, filters = {} }, wanted) =>
      onView(transaction, async (now) => {
        const bits = await ofText(transaction, now, text);
        const kept = await filterBits(transaction, now, filters);
        const found: { [Name in FacetName]?: readonly FacetValue[] } = {};
        const without = (facet?: FacetName): Uint32Array => {
          const among = bits.slice();
          for (const [other, filter] of kept) if (other !== facet) keepCommon(among, filter);
          return numbersIn(among);
        };
        const all = without();
        // The names are those of `wanted`.
        for (const [facet, limit] of Object.entries(wanted) as [FacetName, number][]) {
          const numbers = kept.has(facet) ? without(facet) : all;
          found[facet] = await valuesAmong(transaction, now, numbers, { facet, limit, chosen: filters[facet] ?? [] });
        }
        return found;
      }),

    async values(transaction, facet, beginning, limit) {
      const now = await look(transaction);
      const words = queryWords(beginning);
      const fits = (value: string) => {
        if (value === '') return false;
        const held = words.length === 0 ? [] : indexedWords([value]);
        return words.every((word) => held.some((other) => other.startsWith(word)));
      };
      if (facet === 'tag' || facet === 'person' || facet === 'venue' || facet === 'source') {
        return fittingValues(now, await facetColumn(transaction, now, facet), limit, fits);
      }
      const limitless = { facet, limit: Number.POSITIVE_INFINITY, chosen: [] };
      const all = await valuesAmong(transaction, now, numbersIn(now.alive), limitless);
      return all.filter(({ value }) => fits(value)).slice(0, limit);
    },

    async warmUp(transaction) {
      const now = await look(transaction);
      await orderOf(transaction, now, 'added');
      await beginningsIn(transaction, now.base);
      for (const facet of ['tag', 'person', 'venue', 'source'] as const) await facetColumn(transaction, now, facet);
    },

    async warmUpOrder(transaction, by) {
      await orderOf(transaction, await look(transaction), by);
    },
  };
}

/** The living numbers of a selection, for changes of many papers. */
export async function idsOf(transaction: ReadTransaction, selection: Selection): Promise<string[]> {
  const view = await readView(transaction);
  const bits = await matching(transaction, view, selection, new Map());
  const ids: string[] = [];
  eachBit(bits, (number) => ids.push(idOf(view, number)));
  return ids;
}
