/** A numbered pager: which pages of a list there are, by the links that the page itself offers. Pure. */

/** How a site numbers the pages of a list. */
export interface Numbering {
  /** The number of the first page. */
  readonly first: number;
  /** The parameter of the address; several pagers of one page stand in it with commas between ("0,3"). */
  readonly parameter: string;
}

/** The one of `parameters` (parted by spaces) that the addresses have; the first where none has any. */
export function parameterIn(parameters: string, links: readonly string[], here: URL): string {
  const all = parameters.split(' ');
  const has = (name: string) => links.some((link) => URL.parse(link, here)?.searchParams.has(name));
  return all.find(has) ?? all[0] ?? '';
}

/** A link of a pager: where it leads, and its words. */
export interface PagerLink {
  readonly href: string;
  readonly text: string;
}

/** The number of the first page: 1 where the links say what their addresses do ("2" for `page=2`), else 0. */
export function firstIn(links: readonly PagerLink[], here: URL, parameter: string): 0 | 1 {
  const saysNumber = ({ href, text }: PagerLink) => {
    const said = /^\s*(\d+)\s*$/u.exec(text)?.[1];
    const held = URL.parse(href, here)?.searchParams.get(parameter);
    return said !== undefined && held !== null && held !== undefined && Number(held) === Number(said);
  };
  return links.some(saysNumber) ? 1 : 0;
}

/** One page of the list. */
export interface PageOfList {
  readonly url: URL;
  /** Its place, as its address says it: 0 for the first page. */
  readonly position: number;
}

/**
 * The pages that `links` lead to and that belong to the list of which `here` is one: same address but for one place in
 * the parameter. `at` tells which place; without it, the one in which the first link differs. In order, each once.
 */
export function pagesIn(
  links: readonly string[],
  here: URL,
  numbering: Numbering,
  at?: number,
): { readonly pages: readonly PageOfList[]; readonly at: number | undefined } {
  const own = positions(here, numbering);
  const found = new Map<number, PageOfList>();
  let place = at;
  for (const link of links) {
    const url = URL.parse(link, here);
    if (!url || url.origin !== here.origin || url.pathname !== here.pathname) continue;
    const theirs = positions(url, numbering);
    const differing = differences(own, theirs);
    if (differing.length > 1) continue;
    place ??= differing[0];
    if (place === undefined || (differing[0] ?? place) !== place) continue;
    url.hash = '';
    const position = theirs[place] ?? 0;
    if (!found.has(position)) found.set(position, { url, position });
  }
  return { pages: [...found.values()].toSorted((a, b) => a.position - b.position), at: place };
}

/** The places that the parameter names; what is missing counts as the first, 0. */
export function positions(url: URL, { parameter, first }: Numbering): number[] {
  return (url.searchParams.get(parameter) ?? '').split(',').map((part) => {
    const number = Number(part) - first;
    return Number.isInteger(number) && number >= 0 ? number : 0;
  });
}

function differences(a: readonly number[], b: readonly number[]): number[] {
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, place) => place);
  return places.filter((place) => (a[place] ?? 0) !== (b[place] ?? 0));
}
