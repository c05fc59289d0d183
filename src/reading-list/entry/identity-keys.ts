/** The keys under which an entry is looked up when a listing of the same work may come along. Pure. */
import type { Publication } from '../../publication/publication.ts';
import { wordsOf } from './fold.ts';

/** Words that start and end many titles and say nothing. */
const EMPTY = new Set('a an and as at by for from in into is of on or the to toward towards via with'.split(' '));

/**
 * Several per listing: each identifier; the whole title; its first and its last words, since titles change, are cut and
 * are misspelt at one end more often than at both. Two listings that share no key are never compared; two that share one
 * are the same only if `judge` says so.
 */
export function identityKeys(publication: Pick<Publication, 'title' | 'ids'>): readonly string[] {
  const known = KNOWN.get(publication);
  if (known) return known;
  const keys = keysOf(publication);
  KNOWN.set(publication, keys);
  return keys;
}

/** A save asks for the keys of a listing several times: to find, to judge, to write. */
const KNOWN = new WeakMap<object, readonly string[]>();

function keysOf({ title, ids }: Pick<Publication, 'title' | 'ids'>): string[] {
  const keys = Object.entries(ids).map(([kind, id]) => `${kind}:${id}`);
  // The arXiv DOI names the same as the arXiv id.
  const arxiv = ids.doi?.startsWith('10.48550/arxiv.') ? ids.doi.slice('10.48550/arxiv.'.length) : undefined;
  if (arxiv !== undefined && ids.arxiv === undefined) keys.push(`arxiv:${arxiv}`);
  const all = wordsOf(title);
  const telling = all.filter((word) => !EMPTY.has(word));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) {
    // A title of signs alone.
    keys.push(`title:${title.slice(0, 200)}`);
    return keys;
  }
  keys.push(`title:${words.join('').slice(0, 200)}`);
  if (words.length >= 4) keys.push(`first:${words.slice(0, 3).join(' ')}`, `last:${words.slice(-3).join(' ')}`);
  return keys;
}

/** The keys of all the listings, each once. */
export function keysOfAll(publications: Iterable<Pick<Publication, 'title' | 'ids'>>): string[] {
  const keys = new Set<string>();
  for (const publication of publications) for (const key of identityKeys(publication)) keys.add(key);
  return [...keys];
}
