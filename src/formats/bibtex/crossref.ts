/** What entries take over from those that they refer to (`crossref`, `xdata`). Pure. */
import type { RawEntry } from './fields.ts';

/** Never handed down. */
const OWN = new Set(
  'crossref xref entryset keywords note annote annotation abstract author doi url urldate eprint file label options pages pagetotal ids title subtitle'.split(
    ' ',
  ),
);

/**
 * A function that gives an entry with what it takes over; an entry's own fields stand. Parents are found wherever they
 * stand in the file, grandparents too; a circle ends where it closes.
 */
export function withParents(entries: readonly RawEntry[]): (entry: RawEntry) => RawEntry {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries) if (entry.key !== undefined && !byKey.has(entry.key)) byKey.set(entry.key, entry);

  const grown = (entry: RawEntry, seen: ReadonlySet<RawEntry>): RawEntry => {
    const fields = new Map(entry.fields);
    for (const key of (entry.fields.get('xdata') ?? '').split(/\s*,\s*/u)) {
      const data = byKey.get(key.trim());
      if (data !== undefined && !seen.has(data) && seen.size < 10)
        for (const [name, value] of grown(data, new Set([...seen, data])).fields)
          if (!fields.has(name)) fields.set(name, value);
    }
    const parent = byKey.get(entry.fields.get('crossref')?.trim() ?? '');
    if (parent !== undefined && !seen.has(parent) && seen.size < 10)
      inherit(entry.type, fields, grown(parent, new Set([...seen, parent])));
    return { ...entry, fields };
  };

  return (entry) => grown(entry, new Set([entry]));
}

function inherit(type: string, fields: Map<string, string>, parent: RawEntry): void {
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && !fields.has(name)) fields.set(name, value);
  };
  const isPart = /^(?:in|suppbook|bookinbook|conference)/u.test(type);
  if (isPart) add('booktitle', parent.fields.get('booktitle') ?? parent.fields.get('title'));
  if (type === 'article' && parent.type !== 'article')
    add('journal', parent.fields.get('journal') ?? parent.fields.get('title'));
  // An entry that refers to the same paper under another key, and a part of a book by those who wrote the book.
  const isSame = type === parent.type && !fields.has('title');
  if (isSame) for (const [name, value] of parent.fields) add(name, value);
  if (/^(?:inbook|bookinbook|suppbook|book)$/u.test(type)) add('author', parent.fields.get('author'));
  for (const [name, value] of parent.fields) if (!OWN.has(name) && !(isPart && name === 'booktitle')) add(name, value);
}
