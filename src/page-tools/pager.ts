/** A numbered pager: which pages of a list there are, by the links that the page itself offers. Pure. */

/** How a site numbers the pages of a list. */
export interface Numbering {
  /** The parameter of the address; several pagers of one page stand in it with commas between ("0,3"), from 0. */
  readonly parameter: string;
}

/** The one of `parameters` (parted by spaces) that the addresses have; the first where none has any. */
export function parameterIn(parameters: string, links: readonly string[], here: URL): string {
  const all = parameters.split(' ');
  const has = (name: string) => links.some((link) => URL.parse(link, here)?.searchParams.has(name));
  return all.find(has) ?? all[0] ?? '';
}

/** One page of the list. */
export interface PageOfList {
  readonly url: URL;
  /** What its address says of its place. */
  readonly position: number;
}

/**
 * The pages that `links` lead to and that belong to the list of which `here` is one: same address but for one place in
 * the parameter. `at` tells which place; without it, the one in which the first link differs. In order, each once.
 */
export function pagesIn(
  links: readonly string[],
  here: URL,
  { parameter }: Numbering,
  at?: number,
): { readonly pages: readonly PageOfList[]; readonly at: number | undefined } {
  const own = positions(here, parameter);
  const found = new Map<number, PageOfList>();
  let place = at;
  for (const link of links) {
    const url = URL.parse(link, here);
    if (!url || url.origin !== here.origin || url.pathname !== here.pathname) continue;
    const theirs = positions(url, parameter);
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

/** The numbers of the parameter; what is missing counts as 0. */
export function positions(url: URL, parameter: string): number[] {
  return (url.searchParams.get(parameter) ?? '0').split(',').map((part) => {
    const number = Number(part);
    return Number.isInteger(number) && number >= 0 ? number : 0;
  });
}

function differences(a: readonly number[], b: readonly number[]): number[] {
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, place) => place);
  return places.filter((place) => (a[place] ?? 0) !== (b[place] ?? 0));
}
