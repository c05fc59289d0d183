/** The paper that JSON-LD describes with the types of https://schema.org/ScholarlyArticle. Pure. */
import { doiFrom } from '../../publication/identifiers.ts';
import { dateIn } from '../dates.ts';
import { isThing, list, parsed, type Thing, text } from './json.ts';
import type { PaperFields } from './paper-fields.ts';
import { inOrder } from './person-order.ts';

const WORK = /^(?:https?:\/\/schema\.org\/)?(?:ScholarlyArticle|MedicalScholarlyArticle|Thesis)$/u;
/** Graphs, the main thing of a page, and lists of these: no deeper, since references are works as well. */
const DEEPEST = 6;

/** Undefined where the scripts describe no scholarly work, or more than one. */
export function paperByData(scripts: readonly string[]): PaperFields | undefined {
  const works = scripts.flatMap((text) => worksIn(parsed(text), 0));
  const titles = new Set(works.map(titleOf));
  const [work] = works;
  const title = work && titleOf(work);
  if (!work || title === undefined || titles.size > 1) return undefined;
  const within = chain(work.isPartOf);
  const venue = text(within.at(-1)?.name);
  const field = (name: string) => [work, ...within].map((thing) => text(thing[name])).find(Boolean);
  const doi = [...list(work.identifier), ...list(work.sameAs), work['@id'], work.url]
    .map((one) => doiFrom(text(isThing(one) ? one.value : one) ?? ''))
    .find(Boolean);
  return {
    title,
    authors: list(work.author ?? work.creator).flatMap((one) => nameOf(one) ?? []),
    date: dateIn(text(work.datePublished) ?? ''),
    venue,
    volume: field('volumeNumber'),
    issue: field('issueNumber'),
    pages: text(work.pagination) ?? [text(work.pageStart), text(work.pageEnd)].filter(Boolean).join('–'),
    kind: String(work['@type']).endsWith('Thesis') ? 'thesis' : undefined,
    ids: doi === undefined ? {} : { doi },
    pdf: list(work.encoding)
      .flatMap((one) => (isThing(one) && one.encodingFormat === 'application/pdf' ? (text(one.contentUrl) ?? []) : []))
      .at(0),
    abstract: text(work.abstract) ?? text(work.description),
  };
}

function worksIn(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one) => worksIn(one, depth + 1));
  if (!isThing(value)) return [];
  if (list(value['@type']).some((type) => typeof type === 'string' && WORK.test(type))) return [value];
  return [value['@graph'], value.mainEntity].flatMap((one) => worksIn(one, depth + 1));
}

/** An issue is part of a volume, which is part of a journal: the last is the venue. */
function chain(value: unknown): Thing[] {
  const found: Thing[] = [];
  for (let at = list(value)[0]; isThing(at) && found.length < DEEPEST; at = list(at.isPartOf)[0]) found.push(at);
  return found;
}

function titleOf(work: Thing): string | undefined {
  return text(work.headline) ?? text(work.name);
}

function nameOf(person: unknown): string | undefined {
  if (!isThing(person)) return text(person);
  const [given, family, name] = [text(person.givenName), text(person.familyName), text(person.name)];
  if (family !== undefined && (given !== undefined || name === undefined))
    return [given, family].filter(Boolean).join(' ');
  return name === undefined || person['@type'] === 'Organization' ? name : inOrder(name);
}
