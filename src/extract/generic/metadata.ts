/**
 * Lists of works that are marked up for machines: microdata (https://html.spec.whatwg.org/multipage/microdata.html) and
 * RDFa Lite with the schema.org types of scholarly works. A single marked work is no list: `citation_*` and the like
 * describe one paper.
 */
import type { Publication } from '../../publication/publication.ts';
import type { Page, Row } from '../adapter.ts';
import { textOf } from '../text.ts';
import { linksOf } from './item-fields.ts';
import { yearsIn } from './years.ts';

const WORK = /(?:^|[/:\s])(?:ScholarlyArticle|MedicalScholarlyArticle|Thesis)\b/u;
const ITEM = '[itemscope][itemtype],[typeof]';

/** The listings that are marked up as scholarly works; empty where there are fewer than two. */
export function markedRows(page: Page): readonly Row[] {
  const items = [...page.document.querySelectorAll(ITEM)].filter(
    (element) => isWork(element) && !insideWork(element.parentElement) && first(element, NAMES) !== undefined,
  );
  if (items.length < 2) return [];
  return items.map((item) => ({
    nodes: [item],
    read: () => {
      const name = first(item, NAMES);
      const title = name && valueOf(name).replace(/(?<=\p{L}{2})\.$/u, '');
      if (!name || !title || title.length > 1000) return undefined;
      return { publication: publicationOf(item, name, title, page), title: name };
    },
  }));
}

const NAMES = ['name', 'headline'];

function publicationOf(item: Element, name: Element, title: string, page: Page): Publication {
  const authors = properties(item, ['author', 'creator']).map((author) => valueOf(first(author, ['name']) ?? author));
  const date = first(item, ['datePublished', 'dateCreated'], true);
  const year = date && yearsIn(valueOf(date))[0];
  const parts = properties(item, ['isPartOf', 'publication', 'publisher']);
  const venue = parts.map((part) => valueOf(first(part, ['name']) ?? part)).find((text) => text !== '');
  const kinds = properties(item, ['description', 'abstract']).map(valueOf);
  const abstract = kinds.find((text) => text.length > 300);
  return {
    title,
    authors: authors.filter((author) => author !== ''),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ...linksOf([item], name, page.url.href, ''),
    ...(abstract === undefined ? {} : { abstract: { text: abstract, complete: true, source: 'generic' } }),
    from: { adapter: 'generic', page: page.url.href },
  };
}

function isWork(element: Element): boolean {
  return WORK.test(element.getAttribute('itemtype') ?? element.getAttribute('typeof') ?? '');
}

function insideWork(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) if (at.matches(ITEM) && isWork(at)) return true;
  return false;
}

/** The elements that hold a property of `item` itself, not of an item inside it. */
function properties(item: Element, names: readonly string[], nested = false): Element[] {
  return [...item.querySelectorAll('[itemprop],[property]')].filter((element) => {
    const keys = (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '').split(/\s+/u);
    if (!keys.some((key) => names.includes(key.replace(/^.*[:/#]/u, '')))) return false;
    return nested || element.parentElement?.closest(ITEM) === item;
  });
}

function first(item: Element, names: readonly string[], nested = false): Element | undefined {
  return properties(item, names, nested)[0];
}

function valueOf(element: Element): string {
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element);
}
