/** The sides by which the list can be narrowed down. On narrow screens they are shown when they are asked for. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListView } from '../../list-view/list-reader.ts';
import type { FacetName } from '../../reading-list/query.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { words } from '../../ui/words.ts';
import { isWanted, type Narrow, toggledFilter, type Wanted } from '../filters.ts';
import type { LatestAsked } from '../latest-asked.ts';
import { FacetGroup, FacetValues } from './facet-group.tsx';
import type { SourceNames } from './facet-words.ts';
import { useFacets } from './use-facets.ts';

interface FacetColumnProps {
  readonly list: Pick<ReadingList, 'facets' | 'values'>;
  readonly latest: LatestAsked;
  readonly view: ListView;
  readonly narrow: Narrow;
  readonly sources: SourceNames;
  /** Whether it is shown also where there is little room. */
  readonly open: boolean;
  readonly manageTags: () => void;
}

const GROUPS: readonly FacetName[] = ['status', 'tag', 'year', 'venue', 'person', 'kind', 'source'];

/** What a paper has or has not: one group for all of them. */
const HAVING: readonly Wanted[] = [
  { facet: 'starred', value: 'yes' },
  { facet: 'abstract', value: 'yes' },
  { facet: 'abstract', value: 'no' },
  { facet: 'pdf', value: 'yes' },
  { facet: 'pdf', value: 'no' },
  { facet: 'note', value: 'yes' },
  { facet: 'possibleDuplicate', value: 'yes' },
];

export function FacetColumn({ list, latest, view, narrow, sources, open, manageTags }: FacetColumnProps): JSX.Element {
  const { facets, filters, shown, showMore } = useFacets(list, latest, view);
  // Made anew once the counts are there, not before: until then the box that was ticked shows what was chosen.
  return useMemo(() => {
    const toggle = (wanted: Wanted): void => narrow((now) => toggledFilter(now, wanted));
    const having = HAVING.flatMap((wanted) => {
      const found = facets[wanted.facet]?.find(({ value }) => value === wanted.value);
      return found || isWanted(filters, wanted) ? { ...wanted, count: found?.count ?? 0 } : [];
    });
    return (
      <aside class="facets" id="facets" data-facets={open ? 'open' : 'closed'} aria-label={words('library.filters')}>
        <div class="facet-groups">
          {GROUPS.map((facet) => (
            <FacetGroup
              key={facet}
              list={list}
              facet={facet}
              values={facets[facet] ?? []}
              most={shown[facet]}
              filters={filters}
              sources={sources}
              toggle={toggle}
              showMore={() => showMore(facet)}
              extra={
                facet === 'tag' && (
                  <button type="button" class="link small" data-action="tags" onClick={manageTags}>
                    {words('library.manageTags')}
                  </button>
                )
              }
            />
          ))}
          {having.length > 0 && (
            <fieldset class="facet" data-facet-group="having">
              <legend>{words('library.facet.having')}</legend>
              <FacetValues values={having} filters={filters} sources={sources} toggle={toggle} />
            </fieldset>
          )}
        </div>
      </aside>
    );
  }, [list, facets, shown, showMore, filters, narrow, sources, open, manageTags]);
}
