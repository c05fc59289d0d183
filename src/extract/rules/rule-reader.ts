/** Reads pages by a rule, with the interface of an adapter: all that comes after has one path. */
import { arxivFrom, doiFrom } from '../../publication/identifiers.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { nameRunAt } from '../generic/names/names.ts';
import { ownerOf } from '../generic/owner.ts';
import { listingYear } from '../generic/words/years.ts';
import { textBefore, textOf, textWithout } from '../text.ts';
import type { RuleColumns } from './site-rule.ts';

/** The id of what was read by a rule. */
export const RULE = 'rule';

/** A reader made from a rule. */
export type RuleReader = Pick<SiteAdapter, 'id' | 'rows' | 'owner'>;

/** Reads by these columns. Throws in `rows` where one of them is no selector: rules are checked before. */
export function readerOf(columns: RuleColumns): RuleReader {
  const { row, title, abstract, year, venue, links = 'a[href]' } = columns;
  const { rows } = reads(RULE, {
    row,
    title,
    links,
    ...(abstract !== undefined && { abstract }),
    ...(year !== undefined && { date: year }),
    ...(venue !== undefined && { venue }),
    more: (element) => told(element, columns),
  });
  return { id: RULE, rows, owner: ownerOf };
}

/** What selectors alone do not tell: people in a line or in plain text, identifiers and the year in the listing's text. */
function told(row: Element, { title, authors, year }: RuleColumns): Partial<Publication> {
  const heading = row.querySelector(title);
  const text = heading ? textWithout(new Set([heading]), row) : textOf(row);
  const doi = doiFrom(text);
  const arxiv = /arxiv/iu.test(text) ? arxivFrom(text) : undefined;
  const found = year === undefined ? listingYear(text, undefined) : undefined;
  return {
    ...(authors === undefined ? heading && peopleAround(heading, row) : peopleIn([...row.querySelectorAll(authors)])),
    ...(found !== undefined && { year: found }),
    ...((doi !== undefined || arxiv !== undefined) && {
      ids: { ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) },
    }),
  };
}

/** Where nobody picked the authors, they may stand in plain text: before the title, or right behind it. */
function peopleAround(title: Element, row: Element): Pick<Publication, 'authors' | 'authorsCut'> | undefined {
  const before = textBefore(title, row);
  const behind = textWithout(new Set([title]), row).slice(before.length);
  const runs = [before, behind].map((text) => nameRunAt(text.replace(/^[\s.,:;–—-]+/u, '')));
  const run = runs.find((found) => found && (found.names.length > 1 || found.sure > 0));
  return run && { authors: run.names, ...(run.cut && { authorsCut: true }) };
}

function peopleIn(elements: readonly Element[]): Pick<Publication, 'authors' | 'authorsCut'> {
  const outer = elements.filter((element, index) => !elements[index - 1]?.contains(element));
  const runs = outer.map((element) => {
    const text = textOf(element);
    const run = nameRunAt(text);
    // Elements with a person each are taken at their word, whatever the name looks like.
    return run && (outer.length === 1 || run.names.length > 1 || run.cut)
      ? run
      : { names: plainNames(text), cut: false };
  });
  return { authors: runs.flatMap(({ names }) => names), ...(runs.some(({ cut }) => cut) && { authorsCut: true }) };
}

function plainNames(text: string): string[] {
  const name = text.replace(/^[\s,;&]+|[\s,;&]+$/gu, '');
  return name === '' || /^(?:and|et|und|y)$/iu.test(name) ? [] : [name];
}
