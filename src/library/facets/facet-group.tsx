/** The values of one facet, each with how many papers have it. */
import type { JSX } from 'preact';
import type { FacetName, FacetValue, Filters } from '../../reading-list/query.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { words } from '../../ui/words.ts';
import { isWanted, type Wanted } from '../filters.ts';
import { PlainNumber } from '../plain-number.tsx';
import { FacetFinder } from './facet-finder.tsx';
import { type SourceNames, valueWords } from './facet-words.ts';

interface ValuesProps {
  readonly values: readonly (FacetValue & Wanted)[];
  readonly filters: Filters;
  readonly sources: SourceNames;
  readonly toggle: (wanted: Wanted) => void;
}

/** Values to choose from: as many as one likes. */
export function FacetValues({ values, filters, sources, toggle }: ValuesProps): JSX.Element {
  return (
    <ul>
      {values.map((wanted) => {
        const { facet, value, count } = wanted;
        return (
          <li key={`${facet} ${value}`}>
            <label class="facet-value">
              <input
                type="checkbox"
                data-facet={facet}
                data-value={value}
                checked={isWanted(filters, wanted)}
                onChange={() => toggle({ facet, value })}
              />
              <span class="facet-word">
                <bdi>{valueWords(wanted, sources)}</bdi>
              </span>{' '}
              <span class="facet-count" data-facet-count={count}>
                <PlainNumber of={count} />
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

interface FacetGroupProps {
  readonly list: Pick<ReadingList, 'values'>;
  readonly facet: FacetName;
  readonly values: readonly FacetValue[];
  /** So many are shown, beside those that are chosen. */
  readonly most: number;
  readonly filters: Filters;
  readonly sources: SourceNames;
  readonly toggle: (wanted: Wanted) => void;
  readonly showMore: () => void;
  /** A control of the group's own, under its values. */
  readonly extra?: JSX.Element | false;
}

/** The facets that may have thousands of values: one is found by typing. */
const FOUND_BY_TYPING: ReadonlySet<FacetName> = new Set(['tag', 'person', 'venue']);

export function FacetGroup(props: FacetGroupProps): JSX.Element | null {
  const { list, facet, values, most, filters, sources, toggle, showMore, extra } = props;
  if (values.length === 0) return null;
  const isChosen = (value: string) => isWanted(filters, { facet, value });
  const free = values.filter(({ value }) => value !== '' && !isChosen(value));
  const first = new Set(free.slice(0, most));
  const named = values.filter((each) => each.value !== '' && (first.has(each) || isChosen(each.value)));
  const shown = [...named, ...values.filter(({ value }) => value === '')];
  const hasMore = free.length > most;
  return (
    <fieldset class="facet" data-facet-group={facet}>
      <legend>{words(`library.facet.${facet}`)}</legend>
      {hasMore && FOUND_BY_TYPING.has(facet) && (
        <FacetFinder list={list} facet={facet} choose={(value) => !isChosen(value) && toggle({ facet, value })} />
      )}
      <FacetValues
        values={shown.map((value) => ({ facet, ...value }))}
        filters={filters}
        sources={sources}
        toggle={toggle}
      />
      {hasMore && (
        <button type="button" class="link small" data-action="more-values" onClick={showMore}>
          {words('library.more')}
          <span class="unseen"> {words(`library.facet.${facet}`)}</span>
        </button>
      )}
      {extra}
    </fieldset>
  );
}
