/** The tags and types of RIS. https://en.wikipedia.org/wiki/RIS_(file_format) lists both generations. Pure. */
import type { PublicationKind } from '../../publication/publication.ts';

/** All tags that some program writes; a line that begins otherwise goes on with the one before. */
export const TAGS: ReadonlySet<string> = new Set(
  'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CT CY DA DB DI DO DP DS ED EP ET FD H1 H2 ID IP IS J1 J2 JA JF JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NO NV OL OP PA PB PM PP PY RI RN RP RT SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR'.split(
    ' ',
  ),
);

/** What each type of reference is. Unpublished work is where Zotero files preprints. */
export const KINDS: ReadonlyMap<string, PublicationKind> = new Map(
  Object.entries({
    JOUR: 'article',
    JFULL: 'article',
    EJOUR: 'article',
    MGZN: 'article',
    NEWS: 'article',
    INPR: 'article',
    ABST: 'article',
    CONF: 'conference',
    CPAPER: 'conference',
    BOOK: 'book',
    EBOOK: 'book',
    EDBOOK: 'book',
    SER: 'book',
    CHAP: 'chapter',
    ECHAP: 'chapter',
    THES: 'thesis',
    RPRT: 'report',
    UNPB: 'preprint',
    DATA: 'dataset',
    COMP: 'software',
    PAT: 'patent',
    MANSCPT: 'preprint',
    STAND: 'report',
    GOVDOC: 'report',
    DICT: 'chapter',
    ENCYC: 'chapter',
    AGGR: 'dataset',
    DBASE: 'dataset',
    PAMP: 'book',
    CLSWK: 'book',
    BLOG: 'other',
    WEB: 'other',
    GEN: 'other',
    ELEC: 'other',
    ICOMM: 'other',
  } as const),
);

/** Some programs write the type in words. */
const IN_WORDS: readonly (readonly [RegExp, PublicationKind])[] = [
  [/journal|article/iu, 'article'],
  [/conference|proceeding/iu, 'conference'],
  [/thesis|dissertation/iu, 'thesis'],
  [/chapter|section/iu, 'chapter'],
  [/book/iu, 'book'],
  [/report/iu, 'report'],
];

/** What a type of reference is, as far as it is known. */
export function kindOf(type: string): PublicationKind | undefined {
  return KINDS.get(type.toUpperCase().trim()) ?? IN_WORDS.find(([words]) => words.test(type))?.[1];
}

/** The type under which each kind is written. */
export const TYPES: Readonly<Record<PublicationKind, string>> = {
  article: 'JOUR',
  conference: 'CONF',
  preprint: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  other: 'GEN',
};
