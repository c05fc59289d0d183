/** Sets fields of a paper by the reader's hand, without overwriting what was set meanwhile in another window. Pure. */
import { fail, ok, type Result } from '../../result.ts';
import type { Edit } from '../reading-list.ts';
import type { Chosen } from './entry.ts';
import { canonical } from './listing.ts';

/**
 * `now` with `fields` set. `seen` is what the reader saw of all of `Chosen`: only what differs from it is set, each
 * identifier and each link by itself. `stale` where one of these says by now neither what was seen nor what it is to say.
 */
export function withFieldsSet(now: Chosen, fields: Edit, seen: Chosen = now): Result<Chosen, 'stale'> {
  const [standing, before, wanted] = [wordsOf(now), wordsOf(seen), wordsOf({ ...seen, ...tidied(fields) })];
  const merged = new Map(standing);
  for (const name of new Set([...before.keys(), ...wanted.keys()])) {
    const word = wanted.get(name);
    if (isSame(before.get(name), word)) continue;
    if (!isSame(standing.get(name), before.get(name)) && !isSame(standing.get(name), word)) return fail('stale');
    if (word === undefined) merged.delete(name);
    else merged.set(name, word);
  }
  return ok(chosenOf(merged));
}

/** What the reader said of one field (`year`), identifier (`ids doi`) or link (`links pdf`). */
type Word = { readonly is: 'empty' } | { readonly is: 'value'; readonly value: unknown };

/** Every word of the reader by the name of what it is about. A value stands above the word that there is none. */
function wordsOf({ none = [], ids = {}, links = {}, ...fields }: Edit): Map<string, Word> {
  const words = new Map<string, Word>(none.map((name) => [name, { is: 'empty' }]));
  const values = [
    ...Object.entries(fields),
    ...Object.entries(ids).map(([kind, value]) => [`ids ${kind}`, value] as const),
    ...Object.entries(links).map(([kind, value]) => [`links ${kind}`, value] as const),
  ];
  for (const [name, value] of values) if (value !== undefined) words.set(name, { is: 'value', value });
  return words;
}

function chosenOf(words: ReadonlyMap<string, Word>): Chosen {
  const fields: Record<string, unknown> = {};
  const parts: Record<string, Record<string, unknown>> = {};
  const none: string[] = [];
  for (const [name, word] of words) {
    const [field = '', part] = name.split(' ');
    if (word.is === 'empty') none.push(name);
    else if (part === undefined) fields[field] = word.value;
    else parts[field] = { ...parts[field], [part]: word.value };
  }
  // The names and types are those of the `Chosen` that the words were taken from.
  return { ...fields, ...parts, ...(none.length > 0 && { none: none.sort() }) } as Chosen;
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** White space collapsed, but in the abstract, whose paragraphs are the reader's. Empty names are left out. */
function tidied(fields: Edit): Edit {
  const line = (text: string) => text.toWellFormed().replace(/\s+/gu, ' ').trim();
  const { authors } = fields;
  const lines = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? (name === 'abstract' ? value.toWellFormed() : line(value)) : value,
  ]);
  return {
    ...Object.fromEntries(lines),
    ...(authors && { authors: authors.map(line).filter((name) => name !== '') }),
  };
}
