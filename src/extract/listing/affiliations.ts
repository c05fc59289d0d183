/** Where the authors of a line work, told beside their names: "Qi Wu <small>McGill University</small>". */
import { namesIn } from './reads-like.ts';
import type { Piece } from './runs.ts';

const AFFILIATION =
  /(?<!\p{L})(?:univ\p{L}*|institut\p{L}*|colleges?|[ée]cole|polytechnique|hec|mcgill|mila|inria|cnrs|d[ée]partement|departments?|laborato\p{L}+|labs?|inc|hospitals?|h[ôo]pital|google|deepmind|microsoft)(?!\p{L})/iu;

/** The names and what says where they work, by the parts of a line; undefined where it is no such line. */
export function affiliationsIn(
  groups: readonly Piece[][],
  texts: readonly string[],
): { readonly names: Piece[]; readonly others: Piece[] } | undefined {
  if (groups.length < 2 || !AFFILIATION.test(texts.join(' '))) return undefined;
  const isAside = groups.map(
    (group, at) => isElementOfItsOwn(group, groups[at - 1]) && AFFILIATION.test(texts[at] ?? ''),
  );
  const names = texts.filter((_, at) => !isAside[at]).join(' ');
  if (!isAside.includes(true) || isAside[0] || namesIn(names) === undefined) return undefined;
  return {
    names: groups.filter((_, at) => !isAside[at]).flat(),
    others: groups.filter((_, at) => isAside[at]).flat(),
  };
}

function isElementOfItsOwn([piece]: Piece[], before: Piece[] | undefined): boolean {
  const parent = piece?.node.parentNode;
  return /^(?:SMALL|SPAN|EM|I|SUB)$/u.test(parent?.nodeName ?? '') && before?.[0]?.node.parentNode !== parent;
}
