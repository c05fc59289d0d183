/** The fields of a paper that a reader can set, each with what is said of it and by whom. Pure. */
import { IDENTIFIER_KINDS, type Identifiers, type Links } from '../../publication/publication.ts';
import type { EmptiableField, Entry } from '../../reading-list/entry/entry.ts';
import { type Said, type Shown, shown } from '../../reading-list/entry/shown.ts';
import { bySpeaking } from '../../reading-list/entry/version.ts';

type PlainField = 'title' | 'authors' | 'abstract' | Exclude<EmptiableField, 'abstract'>;
type IdentifierField = keyof Identifiers;
type LinkField = keyof Links;

/** A field by its name in `Chosen`, in its identifiers or in its links. */
export type FieldName = PlainField | IdentifierField | LinkField;

/** Fields that are shown under one another, in this order; title, authors and abstract have places of their own. */
export const LISTED_FIELDS = [
  'year',
  'date',
  'venue',
  'volume',
  'issue',
  'pages',
  'kind',
  ...IDENTIFIER_KINDS,
  'landing',
  'pdf',
  'code',
] as const satisfies readonly FieldName[];

const IDENTIFIERS: readonly FieldName[] = IDENTIFIER_KINDS;
const LINKS: readonly FieldName[] = ['landing', 'pdf', 'code'];
const EMPTIABLE: readonly FieldName[] = ['year', 'date', 'venue', 'volume', 'issue', 'pages', 'kind', 'abstract'];

/** Whether the field is an identifier of the work. */
export function isIdentifier(name: FieldName): name is IdentifierField {
  return IDENTIFIERS.includes(name);
}

/** Whether the field is a link. */
export function isLink(name: FieldName): name is LinkField {
  return LINKS.includes(name);
}

/** Whether the reader may say that the field is empty, whatever pages say. */
export function isEmptiable(name: FieldName): name is EmptiableField | 'authors' {
  return name === 'authors' || EMPTIABLE.includes(name);
}

/** What is said of a field. */
export interface FieldState {
  /** As it is shown and edited: authors one a line. Absent where nothing is known, or the reader says that it is empty. */
  readonly text?: string;
  /** The id of the listing that says so, or `reader`, who may also have said that it is empty; absent where nobody does. */
  readonly by?: string;
  /** What pages say, where the reader's word stands above it. */
  readonly pages?: string;
}

/** What is said of `name` in `entry`. */
export function fieldState(entry: Entry, name: FieldName): FieldState {
  const pages = saidOf({ ...entry, chosen: {} }, name);
  if (!isReaders(entry, name)) return pages === undefined ? {} : { text: pages.value, by: pages.by };
  const own = saidOf(entry, name);
  return {
    ...(own !== undefined && { text: own.value }),
    by: 'reader',
    ...(pages !== undefined && { pages: pages.value }),
  };
}

function isReaders({ chosen }: Entry, name: FieldName): boolean {
  if (isIdentifier(name)) return chosen.ids?.[name] !== undefined;
  if (isLink(name)) return chosen.links?.[name] !== undefined;
  return chosen[name] !== undefined || chosen.none?.some((empty) => empty === name) === true;
}

function saidOf(entry: Entry, name: FieldName): Said<string> | undefined {
  if (isIdentifier(name)) return ofListings(entry, entry.chosen.ids?.[name], ({ ids }) => ids[name]);
  if (isLink(name)) return ofListings(entry, entry.chosen.links?.[name], ({ links }) => links[name]);
  const all = shown(entry);
  const said: Said<string | number | readonly string[]> | undefined = all[name satisfies keyof Shown];
  if (said === undefined) return undefined;
  const { value, by } = said;
  // What pages tell of the date beyond the year, which has a field of its own.
  if (name === 'date' && by !== 'reader' && value === String(all.year?.value)) return undefined;
  const text = typeof value === 'object' ? value.join('\n') : String(value);
  return text === '' ? undefined : { value: text, by };
}

function ofListings(
  { listings, prefer }: Entry,
  own: string | undefined,
  value: (publication: Entry['listings'][number]['publication']) => string | undefined,
): Said<string> | undefined {
  if (own !== undefined) return { value: own, by: 'reader' };
  for (const { id, publication } of bySpeaking(listings, prefer)) {
    const said = value(publication);
    if (said !== undefined) return { value: said, by: id };
  }
  return undefined;
}
