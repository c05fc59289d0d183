/** Writes RIS that Zotero, EndNote and Mendeley read. Pure. */
import type { PersonParts, Publication } from '../../publication/publication.ts';
import { citedKind } from '../cited-kind.ts';
import type { FiledPaper } from '../filed-paper.ts';
import type { FormatWriter } from '../format.ts';
import { peopleOf } from '../people.ts';
import { TYPES } from './tags.ts';

/** A writer for one file. */
export function createRisWriter(): FormatWriter {
  return {
    begin: () => '',
    add(paper) {
      const lines = [['TY', TYPES[citedKind(paper.publication)]] as const, ...linesOf(paper)];
      return `${lines.flatMap(([tag, value]) => (value === undefined || value === '' ? [] : `${tag}  - ${oneField(value)}\n`)).join('')}ER  - \n\n`;
    },
    end: () => '',
  };
}

type Line = readonly [string, string | undefined];

function linesOf({ publication, tags, note, status, starred }: FiledPaper): Line[] {
  const {
    title,
    year,
    date,
    venue,
    volume,
    issue,
    pages,
    ids,
    links,
    abstract,
    authorsCut,
    reference = {},
  } = publication;
  const people = peopleOf(publication).map(nameOf);
  const [, start = pages, end] = /^([^\s,-]+)-(?!\1$)([^\s,-]+)$/u.exec(pages ?? '') ?? [];
  return [
    ['TI', title],
    ...[...people, ...(authorsCut === true ? ['et al.,'] : [])].map((name): Line => ['AU', name]),
    ...(reference.editors ?? []).map((person): Line => ['ED', nameOf(person)]),
    [isWhole(publication) ? 'JF' : 'T2', venue],
    ['T3', reference.series],
    ['PY', year?.toString()],
    ['DA', date === undefined ? undefined : `${[...date.split('-'), '', ''].slice(0, 3).join('/')}`],
    ['VL', volume],
    ['IS', issue],
    ['SP', start],
    ['EP', end],
    ['PB', reference.publisher],
    ['CY', reference.place],
    ['ET', reference.edition],
    ['SN', reference.isbn],
    ['SN', reference.issn],
    ['LA', reference.language],
    ['DO', ids.doi],
    ...Object.entries(NAMES).map(([kind, name]): Line => {
      const id = ids[kind as keyof typeof NAMES];
      return ['AN', id === undefined ? undefined : `${name}:${id}`];
    }),
    ['UR', links.landing],
    ['L1', links.pdf],
    ['L3', links.code],
    ['AB', abstract?.text],
    ...tags.map((tag): Line => ['KW', tag]),
    ['N1', note],
    ['U1', status === undefined ? undefined : `status:${status}`],
    ['U1', starred === true ? 'starred' : undefined],
    ['ID', reference.key],
  ];
}

const NAMES = {
  arxiv: 'arXiv',
  pmid: 'PMID',
  pmcid: 'PMCID',
  openreview: 'OpenReview',
  acl: 'ACL',
  dblp: 'DBLP',
} as const;

function isWhole({ kind }: Publication): boolean {
  return kind === 'book' || kind === 'thesis' || kind === 'report';
}

/** `Family, Given, Suffix`; a whole name ends in a comma, so that no program takes it apart. */
function nameOf({ family, given, particle, dropping, suffix, literal }: PersonParts): string {
  if (literal !== undefined) return `${literal.replace(/;/gu, ',')},`;
  const last = [dropping, particle, family].filter((part) => part !== undefined).join(' ');
  if (given === undefined)
    return suffix === undefined ? (/\s/u.test(last) ? `${last},` : last) : `${last}, , ${suffix}`;
  return suffix === undefined ? `${last}, ${given}` : `${last}, ${given}, ${suffix}`;
}

/** Lines after the first are set in by a space, so that none of them is taken for a tag. */
function oneField(value: string): string {
  return value.replace(/\s*\n/gu, '\n ');
}
