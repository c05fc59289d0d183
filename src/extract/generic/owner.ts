/** Whose page it is. */
import type { Owner, Page } from '../adapter.ts';
import { collapse, textOf } from '../text.ts';
import { isName } from './names.ts';

/** The name in the page's first headings, its title or its metadata. */
export function ownerOf({ document }: Page): Owner {
  const telling = [...document.querySelectorAll(':is(h1,meta[name="author"],meta[property="og:title"])')];
  const content = (selector: string) =>
    telling.find((element) => element.matches(selector))?.getAttribute('content') ?? '';
  const texts = [
    ...telling
      .filter((element) => element.matches('h1'))
      .slice(0, 3)
      .map((heading) => textOf(heading)),
    content('meta[name="author"]'),
    content('meta[property="og:title"]'),
    document.title ?? '',
  ];
  for (const text of texts) {
    for (const part of collapse(text).split(/\s*[|–—:•·,(]\s*|\s-\s|[’']s\s/u)) {
      const name = part.replace(/^(?:Prof(?:essor)?|Dr|Home ?page of|Publications (?:of|by))\.?\s+/giu, '');
      if (isName(name)) return { name };
    }
  }
  return {};
}
