/** Whose page it is. */
import type { Owner, Page } from '../adapter.ts';
import { collapse, textOf } from '../text.ts';
import { isName } from './names/names.ts';

/** The name in the page's first headings, its title or its metadata. */
export function ownerOf({ document }: Page): Owner {
  for (const text of textsIn(document)) {
    for (const part of collapse(text).split(/\s*[|–—:•·,(]\s*|\s-\s|[’']s\s/u)) {
      const name = part.replace(/^(?:Prof(?:essor)?|Dr|Home ?page of|Publications (?:of|by))\.?\s+/giu, '');
      if (isName(name)) return { name };
    }
  }
  return {};
}

/** One after the other: each search of the document takes time, and the first heading mostly tells. */
function* textsIn(document: Document): Generator<string> {
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? '';
  for (const heading of [...document.querySelectorAll('h1')].slice(0, 3)) yield textOf(heading);
  yield content('meta[name="author"]');
  yield content('meta[property="og:title"]');
  yield document.title ?? '';
}
