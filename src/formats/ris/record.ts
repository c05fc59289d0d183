/** What a record of RIS tells of a paper, whichever of the many habits its tags follow. Pure. */
import { partsOf } from '../../publication/person-parts.ts';
import type { PersonParts } from '../../publication/publication.ts';
import type { Status } from '../../reading-list/entry/entry.ts';
import { paperFrom } from '../build-paper.ts';
import { dateIn } from '../dates.ts';
import type { FiledPaper } from '../filed-paper.ts';
import { identifiersApart, withoutCounts } from '../notes.ts';
import { tagsIn } from '../tags.ts';
import { kindOf } from './tags.ts';

const CODE_HOST = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co)\//iu;
const STATUSES = new Map<string, Status>([
  ['status:to-read', 'to-read'],
  ['status:reading', 'reading'],
  ['status:read', 'read'],
]);

/** The paper of a record; undefined where it has no title. */
export function paperOf(fields: ReadonlyMap<string, readonly string[]>): FiledPaper | undefined {
  const all = (...tags: readonly string[]) =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const first = (...tags: readonly string[]) => all(...tags)[0];
  const kind = kindOf(first('TY') ?? '');
  const isBook = kind === 'book';
  const isPart = kind === 'chapter' || kind === 'conference';
  const title = first('TI', 'T1', 'CT') ?? (isPart ? undefined : first('BT')) ?? first('ST', 'TT');
  const names = all('AU', 'A1').flatMap(namesIn);
  const people = names.filter((name) => !isOthers(name)).map(personIn);
  const date = first('PY', 'Y1', 'YR') ?? first('DA');
  const [start, end] = [first('SP'), first('EP')];
  const accession = all('AN', 'C2', 'PM', 'U2');
  const named = (name: RegExp) =>
    accession
      .find((text) => name.test(text))
      ?.replace(name, '')
      .trim();
  const addresses = all('UR', 'LK', 'L2').flatMap((text) => text.split(/\s*;\s*(?=https?:)|\s+/u));
  const pubmed = /pubmed|medline|nlm/iu.test(all('DB', 'DP').join(' '));
  return paperFrom(
    {
      title,
      people,
      peopleCut: people.length < names.length,
      editors: all('ED', ...(isBook ? [] : ['A2']))
        .flatMap(namesIn)
        .map(personIn),
      date: fullest(fullest(dateIn(date), dateIn(first('Y1'))), dateIn(first('DA'))),
      venue: isBook || kind === 'thesis' || kind === 'report' ? first('JF', 'JO') : venueOf(first, isPart),
      volume: first('VL', 'VO'),
      issue: first('IS', 'IP', 'CP') ?? numberOf(first('M1')),
      pages: pagesOf(start, end) ?? first('C7'),
      kind,
      abstract: first('AB', 'N2'),
      ids: {
        doi:
          first('DO', 'DI') ??
          all('M3', 'L3', 'N1', 'UR', 'ID').find((text) => /(?:^|doi(?:\.org\/|[:\s]+))10\.\d{4,9}\//iu.test(text)),
        arxiv: named(/^arxiv:/iu) ?? all('JF', 'JO', 'T2').find((text) => /arxiv/iu.test(text)),
        pmid:
          named(/^pmid:/iu) ?? first('PM') ?? (pubmed ? accession.find((text) => /^\d{1,9}$/u.test(text)) : undefined),
        pmcid: accession.find((text) => /^(?:pmcid:\s*)?PMC\d+$/iu.test(text)),
        openreview: named(/^openreview:/iu),
        acl: named(/^acl:/iu),
        dblp: named(/^dblp:/iu),
      },
      addresses,
      pdf: all('L1').find((text) => /^https?:/iu.test(text)),
      code: all('L3').find((text) => CODE_HOST.test(text)),
      details: {
        // Bare numbers are those of a database.
        key: all('ID', 'LB').find((text) => /[a-z]/iu.test(text) && !/^10\.\d{4,9}\//u.test(text)),
        publisher: first('PB'),
        place: first('CY', 'PP'),
        // EndNote puts the day of the first printing there.
        edition: all('ET').find((text) => !/^\d{4}[/-]\d/u.test(text)),
        series: first('T3') ?? (isBook ? first('T2') : undefined),
        ...serialNumbers(all('SN')),
        language: first('LA'),
      },
      tags: all('KW', 'K1').flatMap((text) =>
        text.split('\n').flatMap((line) => (/[;；]/u.test(line) ? tagsIn(line) : [line])),
      ),
      notes: all('N1', 'NO', 'RN').map((text) => identifiersApart(withoutCounts(text)).note),
      status: all('U1').flatMap((text) => STATUSES.get(text) ?? [])[0],
      starred: all('U1').includes('starred'),
    },
    'ris',
  );
}

type First = (...tags: readonly string[]) => string | undefined;

/** The full name before abbreviations. */
function venueOf(first: First, isPart: boolean): string | undefined {
  return isPart ? first('T2', 'BT', 'C3', 'JF', 'JO', 'J2') : first('JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1');
}

function namesIn(text: string): string[] {
  return text
    .split(/\n|\s*[;；]\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== ',');
}

function isOthers(name: string): boolean {
  return /^(?:et\.? al\.?|others|…|\.\.\.),?$/iu.test(name);
}

/** `Family, Given, Suffix`; a comma at the end (EndNote's way) says that the name is whole. */
function personIn(name: string): PersonParts {
  if (/,\s*$/u.test(name)) return { literal: name.replace(/[\s,]+$/u, '') };
  const [family = '', given, suffix, ...more] = name.split(/\s*,\s*/u);
  if (given === undefined) return /\s/u.test(name) ? partsOf(name) : { family };
  if (suffix === undefined) return { family, given };
  if (more.length > 0) return { literal: name };
  // Some programs put the suffix in the middle, as BibTeX does.
  return /^(?:jr|sr|i{2,3}|iv)\.?$/iu.test(given)
    ? { family, given: suffix, suffix: given }
    : { family, given, suffix };
}

function fullest(
  a: readonly (number | undefined)[],
  b: readonly (number | undefined)[],
): readonly (number | undefined)[] {
  const known = (date: readonly (number | undefined)[]) => date.filter((part) => part !== undefined).length;
  return a[0] !== undefined && (b[0] !== a[0] || known(b) <= known(a)) ? a : b;
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return end;
  if (end === undefined || end === start || (start.endsWith(end) && /[-–—]/u.test(start))) return start;
  return `${start}-${end}`;
}

/** EndNote puts the issue there, others all kinds of things. */
function numberOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{1,5}(?:[-/]\d{1,5})?$/u.test(text) ? text : undefined;
}

function serialNumbers(numbers: readonly string[]): { readonly isbn?: string; readonly issn?: string } {
  const isIssn = (text: string) => /^\d{4}-?\d{3}[\dx]\b/iu.test(text);
  const issn = numbers.find(isIssn);
  const isbn = numbers.find((text) => !isIssn(text));
  return { ...(isbn !== undefined && { isbn }), ...(issn !== undefined && { issn }) };
}
