/** Reads what a reader typed into a field, and makes the edit of it. Pure. */
import { doiFrom, identifiersFromUrl } from '../../publication/identifiers.ts';
import { type Identifiers, PUBLICATION_KINDS } from '../../publication/publication.ts';
import type { Chosen } from '../../reading-list/entry/entry.ts';
import type { Edit } from '../../reading-list/reading-list.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type FieldName, isEmptiable, isIdentifier, isLink } from './fields.ts';

/** Why what was typed cannot stand in the field: the end of a message's name. */
export type FieldProblem = 'noTitle' | 'long' | 'year' | 'date' | 'kind' | 'link' | 'notEmptied' | keyof Identifiers;

/** A value of a field as `Chosen` holds it. */
type FieldValue = string | number | readonly string[];

/** What the reader says of a field. */
export type FieldWord =
  | { readonly says: 'value'; readonly value: FieldValue }
  /** It is empty, whatever pages say. */
  | { readonly says: 'empty' }
  /** Nothing (any more): what pages say is shown. */
  | { readonly says: 'nothing' };

/** The longest texts, in UTF-16 units: those of a listing (src/reading-list/entry/publication-schema.ts). */
const LONGEST: Readonly<Partial<Record<FieldName, number>>> = { title: 2000, abstract: 50_000, venue: 1000 };
const LONGEST_ELSE = 200;
const LONGEST_LINK = 4000;
const MOST_AUTHORS = 6000;

/** The word that typing `text` into the field is; `pagesSay` where a page says something of it. */
export function wordTyped(name: FieldName, text: string, pagesSay: boolean): Result<FieldWord, FieldProblem> {
  const typed = name === 'abstract' ? text.trim() : text.replace(/\p{Cc}+/gu, name === 'authors' ? '\n' : ' ').trim();
  if (typed === '') return emptied(name, pagesSay);
  if (name === 'authors') return authorsTyped(typed);
  if (isIdentifier(name)) return identifierTyped(name, typed);
  if (isLink(name)) return linkTyped(typed);
  if (typed.length > (LONGEST[name] ?? LONGEST_ELSE)) return fail('long');
  if (name === 'year') return /^[12]\d{3}$/u.test(typed) ? value(Number(typed)) : fail('year');
  if (name === 'date') return isDate(typed) ? value(typed) : fail('date');
  if (name === 'kind') return PUBLICATION_KINDS.some((kind) => kind === typed) ? value(typed) : fail('kind');
  return value(typed);
}

/** The edit by which `word` is said, where `chosen` is what was said before. */
export function editOf(chosen: Chosen, name: FieldName, word: FieldWord): Edit {
  const said = word.says === 'value' ? word.value : undefined;
  if (isIdentifier(name)) return { ids: { ...chosen.ids, [name]: said } };
  if (isLink(name)) return { links: { ...chosen.links, [name]: said } };
  if (name === 'authors' && word.says === 'empty') return { authors: [] };
  const others = (chosen.none ?? []).filter((empty) => empty !== name);
  const none = word.says === 'empty' && isEmptiable(name) && name !== 'authors' ? [...others, name] : others;
  return { [name]: said, none };
}

function emptied(name: FieldName, pagesSay: boolean): Result<FieldWord, FieldProblem> {
  if (name === 'title') return fail('noTitle');
  if (!pagesSay) return ok({ says: 'nothing' });
  return isEmptiable(name) ? ok({ says: 'empty' }) : fail('notEmptied');
}

function authorsTyped(typed: string): Result<FieldWord, FieldProblem> {
  const names = typed
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > MOST_AUTHORS || names.some(({ length }) => length > 500) ? fail('long') : value(names);
}

/** How each identifier is written by itself, and what people put before it. */
const ALONE: Readonly<Record<Exclude<keyof Identifiers, 'doi'>, RegExp>> = {
  arxiv: /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/iu,
  pmid: /^(?:pmid:?\s*)?(\d{1,9})$/iu,
  pmcid: /^(?:pmcid:?\s*)?(PMC\d{1,9})$/iu,
  openreview: /^([\w-]{5,40})$/u,
  acl: /^([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)$/u,
  dblp: /^((?:conf|journals|books|phd|reference|series|tr)\/[^\s?#]+)$/u,
};

function identifierTyped(name: keyof Identifiers, typed: string): Result<FieldWord, FieldProblem> {
  const isAddress = /^https?:\/\/\S+$/iu.test(typed);
  if (!isAddress && name === 'doi') {
    const bare = typed.replace(/^doi:\s*/iu, '');
    const doi = /^10\.\S+$/u.test(bare) ? doiFrom(bare) : undefined;
    return doi === undefined || doi.length > 500 ? fail('doi') : value(doi);
  }
  const found = isAddress || name === 'doi' ? identifiersFromUrl(typed)[name] : ALONE[name].exec(typed)?.[1];
  if (found === undefined || found.length > 500) return fail(name);
  return value(name === 'pmcid' ? found.toUpperCase() : name === 'arxiv' ? found.toLowerCase() : found);
}

function linkTyped(typed: string): Result<FieldWord, FieldProblem> {
  const address = /^https?:\/\/[^\s/]\S*$/iu.test(typed) ? URL.parse(typed)?.href : undefined;
  return address === undefined || address.length > LONGEST_LINK ? fail('link') : value(address);
}

/** A day, month or year that there is. */
function isDate(typed: string): boolean {
  const [, year = '', month, day] = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(typed) ?? [];
  if (year === '') return false;
  const time = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  // 31 June is the 1st of July to some.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(typed);
}

function value(said: FieldValue): Result<FieldWord, never> {
  return ok({ says: 'value', value: said });
}
