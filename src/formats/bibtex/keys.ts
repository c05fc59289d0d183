/** Citation keys after a pattern: the same paper gets the same key, whatever else is written beside it. Pure. */
import { LATIN_LETTERS } from '../../publication/fold.ts';
import { partsOf } from '../../publication/person-parts.ts';
import type { Publication } from '../../publication/publication.ts';
import { canonical } from '../../reading-list/entry/listing.ts';
import { peopleOf } from '../people.ts';

/** Used where nothing else was asked for. */
export const DEFAULT_PATTERN = '[auth][year][shorttitle]';

/** Words that begin many titles and tell nothing. */
const SMALL = new Set(
  'a an and are as at by can der des die das do does el en et for from how in into is it la le les los of on or por the to toward towards und une un via what when why with'.split(
    ' ',
  ),
);

/**
 * What a pattern may hold: `[auth]` (family of the first author), `[authors]` (up to three families), `[year]`, `[yy]`,
 * `[shorttitle]` (three telling words), `[veryshorttitle]` (one), `[title]`, `[journal]`; `:upper` and `:capitalize`
 * after a name; all else stands as it is written.
 */
export function keyFrom(pattern: string, publication: Publication): string {
  const key = pattern.replace(/\[(\w+)(?::(\w+))?\]/gu, (_, name: string, change?: string) => {
    const words = wordsFor(name, publication);
    if (change === 'upper') return words.join('').toUpperCase();
    if (change === 'capitalize') return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
    return words.join('');
  });
  const clean = key.replace(/[^\w:.+/-]/gu, '').slice(0, 120);
  return /[a-z]/iu.test(clean) ? clean : `paper${clean}${letters(publication)}`;
}

/**
 * Gives keys for one file, each once. `own` gives the key that a paper came with, if it is to be kept. A key that is taken
 * gets letters that come from the paper itself, not from its place.
 */
export function createKeys(
  pattern: string,
  own: (publication: Publication) => string | undefined,
): (publication: Publication) => string {
  const taken = new Set<string>();
  return (publication) => {
    const wish = own(publication) ?? keyFrom(pattern, publication);
    let key = taken.has(wish.toLowerCase()) ? `${wish}${letters(publication)}` : wish;
    // The very same paper twice.
    for (let more = 2; taken.has(key.toLowerCase()); more += 1) key = `${wish}${letters(publication)}${more}`;
    taken.add(key.toLowerCase());
    return key;
  };
}

/** The key that a paper came with, as BibTeX can hold it; an address is an id of a program, and nobody cites by it. */
export function citableKey({ reference }: Publication): string | undefined {
  const clean = reference?.key?.replace(/[\s,{}()"'#%~\\=]/gu, '') ?? '';
  return clean === '' || clean.includes('://') ? undefined : clean;
}

function wordsFor(name: string, publication: Publication): string[] {
  const people = peopleOf(publication);
  const family = (at: number) => {
    const { family: known, literal } = people[at] ?? {};
    const last = known ?? partsOf(literal ?? '').family ?? literal;
    return last === undefined ? [] : [ascii(last).join('')];
  };
  const titleWords = ascii(publication.title);
  const telling = titleWords.filter((word) => !SMALL.has(word) && /[a-z]/u.test(word));
  switch (name) {
    case 'auth':
      return family(0);
    case 'authors':
      return [0, 1, 2].flatMap(family);
    case 'year':
      return publication.year === undefined ? [] : [String(publication.year)];
    case 'yy':
      return publication.year === undefined ? [] : [String(publication.year).slice(-2)];
    case 'shorttitle':
      return telling.slice(0, 3);
    case 'veryshorttitle':
      return telling.slice(0, 1);
    case 'title':
      return titleWords;
    case 'journal':
      return ascii(publication.venue ?? '');
    default:
      return [];
  }
}

/** Words in plain lower-case letters and digits. */
function ascii(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘ʼ]/gu, '')
    .replace(/[ßæœøðđłþı]/gu, (letter) => LATIN_LETTERS[letter] ?? letter);
  return plain.match(/[a-z0-9]+/gu) ?? [];
}

/** Three letters that the paper's own content gives. */
function letters({ title, authors, year, ids }: Publication): string {
  let hash = 0x811c9dc5;
  for (const sign of canonical([title, authors, year ?? 0, ids]))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  let rest = hash >>> 0;
  let out = '';
  for (let place = 0; place < 3; place += 1) {
    out += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return out;
}
