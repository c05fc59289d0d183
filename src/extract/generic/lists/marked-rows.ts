/**
 * Lists of works whose elements are marked up for machines: microdata
 * (https://html.spec.whatwg.org/multipage/microdata.html) and RDFa Lite with the schema.org types of scholarly works.
 */
import type { Page, Row } from '../../adapter.ts';
import { baseOf } from '../../links.ts';
import { textOf } from '../../text.ts';
import { linksOf } from '../items/item-fields.ts';
import type { SearchedPage } from '../lines/telling.ts';
import { yearsIn } from '../words/years.ts';

const WORK = /(?:^|[/:\s])(?:Medical)?ScholarlyArticle|(?:^|[/:])Thesis\b/u;
const ITEM = '[itemscope][itemtype],[typeof]';

/** The listings that are marked up as scholarly works; empty where there are fewer than two. */
export function markedRows(page: SearchedPage): readonly Row[] {
  const base = baseOf(page).href;
  const rows = page.telling
    .filter(
      (element) => isWork(element) && element.matches(ITEM) && !insideWork(element.parentElement) && titleIn(element),
    )
    .map((item): Row => ({ nodes: [item], read: () => reading(item, page, base) }));
  return rows.length > 1 ? rows : [];
}

function reading(item: Element, page: Page, base: string) {
  const name = titleIn(item);
  const title = name && valueOf(name).replace(/(?<=\p{L}{2})\.$/u, '');
  if (!name || !title || title.length > 1000) return undefined;
  const named = (...keys: readonly string[]) =>
    properties(item, keys)
      .map((element) => valueOf(properties(element, ['name'])[0] ?? element))
      .filter((text) => text !== '');
  const [date] = properties(item, ['datePublished', 'dateCreated'], true);
  const year = date && yearsIn(valueOf(date))[0];
  const [venue] = named('isPartOf', 'publication', 'publisher');
  const text = named('abstract', 'description').find((words) => words.length > 300);
  return {
    publication: {
      title,
      authors: named('author', 'creator'),
      ...(year !== undefined && { year }),
      ...(venue !== undefined && { venue }),
      ...linksOf([...item.querySelectorAll('a')], name, base, ''),
      ...(text !== undefined && { abstract: { text, complete: true, source: 'generic' } }),
      from: { adapter: 'generic', page: page.url.href },
    },
    title: name,
    ...(text !== undefined && { abstract: { cut: [], rest: [] } }),
  };
}

function isWork(element: Element): boolean {
  return WORK.test(element.getAttribute('itemtype') ?? element.getAttribute('typeof') ?? '');
}

function insideWork(element: Element | null): boolean {
  for (let at = element?.closest(ITEM); at; at = at.parentElement?.closest(ITEM)) if (isWork(at)) return true;
  return false;
}

function titleIn(item: Element): Element | undefined {
  return properties(item, ['name', 'headline'])[0];
}

/** The elements that hold a property of `item` itself; with `nested`, of an item inside it too. */
function properties(item: Element, names: readonly string[], nested = false): Element[] {
  return [...item.querySelectorAll('[itemprop],[property]')].filter((element) => {
    const keys = (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '').split(/\s+/u);
    const isOne = keys.some((key) => names.includes(key.replace(/^.*[:/#]/u, '')));
    return isOne && (nested || element.parentElement?.closest(ITEM) === item);
  });
}

function valueOf(element: Element): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element);
}
