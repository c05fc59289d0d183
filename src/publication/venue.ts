/** What a venue's name tells: a preprint server, a meeting, a journal, a report; and whether two names mean one venue. Pure. */
import { folded, wordsOf } from './fold.ts';
import type { Publication } from './publication.ts';
import { WordSet } from './word-set.ts';

const PREPRINT =
  /\b(?:arxiv|corr|(?:bio|med|chem|techr?|psya?r?|soc|eart?h?|eng)r?xiv|ssrn|openreview|research square|preprints?(?:\.org)?|pre-?publications?|prepublicacion|vorabdruck|hal|osf|zenodo|authorea|e-?prints?|egusphere|philarchive|philsci-archive|penultimate draft)\b/u;
/** Series in which economists and others publish a paper before a journal does: `NBER Working Papers`, `IZA DP No. 9001`. */
const WORKING_PAPERS =
  /\b(?:(?:working|discussion) papers?|nber|national bureau of economic research|cepr|cesifo|iza d\S*|mpra|diskussionspapiere?|documents? de travail|documentos? de trabajo|memorandum (?:no\.? ?)?\d+)\b/u;
/** What stands where no journal has taken the paper yet. */
const NOT_YET = /^(?:submitted|(?:currently )?(?:under|in) (?:review|revision|preparation)|revise and resubmit)\b/u;
/** The discussion that a journal of the European Geosciences Union opens before it accepts: `Atmos. Chem. Phys. Discuss.` */
const OPEN_DISCUSSION =
  /\b(?:atmos\w*|biogeosci\w*|hydrol\w*|cryosphere|clim\w*|geosci\w*|earth|ocean|soil|wind)\b.*\bdiscuss(?:ions?)?\b/u;
/** Registrants of preprint servers: arXiv, bioRxiv and medRxiv, SSRN, NBER, Research Square, OSF, preprints.org, ChemRxiv, TechRxiv; Copernicus (`acpd-9-1`, `acp-2020-12`). */
const PREPRINT_DOI =
  /^10\.(?:48550|2196\/preprints|1101\/(?:\d{4}\.|\d{6})|2139\/ssrn|3386\/w|21203\/rs|31\d{3}\/osf|31234|20944|26434|36227|5194\/(?:[a-z]+d-|[a-z]+-(?:19|20)\d\d-\d+$))/u;
const MEETING =
  /\b(?:conf(?:erence)?|workshops?|symp(?:osium|osia|os)?|colloquium|congress|meeting|conferences|lecture notes)\b|^(?:in )?(?:pre-?)?proc(?:eedings)?\b(?!.*(?:acad|endowment|soc|ieee$))/u;
const REPORT =
  /\b(?:(?:tech(?:nical)?|res(?:earch)?)\.? ?rep|rapport de recherche|reports? (?:no|tr)|tr-?\d|rr-?\d|thes[ei]s|(?:diss\.?|dissertation|habilitation|proefschrift)(?=\W|$)|(?:diplom|master|bachelor|magister|doktor)arbeit|tesi[sn]?\b|memoire de|manuscript|memo|[a-z]{2,5}-[a-z]{2,4}-\d\d-\d)/u;
const JOURNAL =
  /\b(?:j|jnl|journal|trans|transactions|letters|annals|quarterly|magazine|bulletin|archives|rev(?:iew)?)\b/u;

/** What kind of venue the name tells of. */
export type VenueKind = 'meeting' | 'journal' | 'report';

/** What a venue's name tells. */
export interface VenueName {
  /** Its telling words. */
  readonly words: readonly string[];
  readonly preprint: boolean;
  readonly kind: VenueKind | undefined;
}

/** Numbers and months say when, not where. */
const NO_NAME =
  /^(?:\d+(?:th|st|nd|rd)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** What is said of a paper that the venue has not printed yet. */
const SAID_WITH = /\b(?:in press|to appear|forthcoming|online first|(?:online |epub )?ahead of print)\b/gu;
/** `Folds: revista de plegado` goes by its first words. */
const KIND_BEHIND =
  /: (?:an? |the |una? |die |der |la )?(?:international |official )?(?:revista|zeitschrift|revue|journal|rivista|jahrbuch)\b.*$/u;
/** `de l'Institut`, which abbreviations leave out: `Ann. Inst. Fourier`. */
const ELIDED = /\b(?:l|d|dell|nell|all)['’](?=\p{L})/gu;
/**
 * Where a journal is made, or which series of it is meant, as catalogues tell namesakes apart: `Lancet (London, England)`,
 * `Ann. of Math. (2)`.
 */
const OF_NAMESAKES =
  /\s\((?:\d|(?!Findings|Oral|Poster|Spotlight|Demos?\b|Companion|Tutorial|Part\b|Series|Section|[^()]*(?:Workshop|Track|Conf|Symp))\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:, [^()]+)?|[^()]* ed\.)\)\W*$/u;

/** Longer names are no names; what follows is not looked at. */
const LONGEST = 300;

/** Reads the name of a venue. */
export function venueName(shown: string): VenueName {
  const text = shown.slice(0, LONGEST);
  const name = folded(text);
  const kind = REPORT.test(name)
    ? 'report'
    : MEETING.test(name)
      ? 'meeting'
      : JOURNAL.test(name)
        ? 'journal'
        : undefined;
  const own = OF_NAMESAKES.test(text) ? folded(text.replace(OF_NAMESAKES, '')) : name;
  const words = wordsOf(
    own
      .replace(SAID_WITH, ' ')
      .replace(KIND_BEHIND, '')
      .replace(ELIDED, '')
      .replace(/\ba ?& ?a\b/u, 'astronomy astrophysics'),
  ).filter((word) => !SMALL.has(word) && !NO_NAME.test(word));
  return {
    words: words.every((word) => VAGUE.has(word)) ? [] : withFamilies(words),
    preprint: [PREPRINT, WORKING_PAPERS, NOT_YET, OPEN_DISCUSSION].some((told) => told.test(name)),
    kind,
  };
}

/** Whether the listing is of a preprint: its kind, its identifiers or its venue say so. */
export function isPreprint({ kind, ids }: Pick<Publication, 'kind' | 'ids'>, venue: VenueName | undefined): boolean {
  if (kind === 'preprint') return true;
  if (ids.doi !== undefined) return PREPRINT_DOI.test(ids.doi);
  return venue === undefined ? kind === undefined && ids.arxiv !== undefined : venue.preprint;
}

/** The kind of venue that a listing's own kind or its venue's name tells. */
export function venueKind({ kind, volume }: Publication, venue: VenueName | undefined): VenueKind | undefined {
  if (kind === 'thesis' || kind === 'report' || venue?.kind === 'report') return 'report';
  if (kind === 'conference') return 'meeting';
  return venue?.kind ?? (venue !== undefined && volume !== undefined ? 'journal' : undefined);
}

/** Words that any venue may bear: a name of these alone, as cut lists show it, names none. */
const VAGUE = new WordSet(
  'proceedings proc acm ieee international intl int annual conference conf symposium workshop journal advances lecture notes online submitted appear press reports',
);

/** Venues that go by a name of their own and by what it stands for: where one is said, both are. */
const FAMILIES: readonly (readonly [name: string, words: string])[] = [
  ['sigmod', 'management data'],
  ['vldb', 'very large data bases'],
  ['vldb', 'very large databases'],
  ['tods', 'transactions database systems'],
  ['tods', 'trans database syst'],
  ['neurips', 'neural information processing systems'],
  ['neurips', 'nips'],
  ['icml', 'machine learning conference'],
  ['iclr', 'learning representations'],
  ['cvpr', 'computer vision pattern recognition'],
  ['iccv', 'computer vision international conference'],
  ['acl', 'association computational linguistics'],
  ['emnlp', 'empirical methods natural language processing'],
  ['kdd', 'knowledge discovery data mining'],
  ['icde', 'data engineering'],
  ['sigir', 'research development information retrieval'],
  ['chi', 'human factors computing systems'],
  ['stoc', 'theory computing'],
  ['focs', 'foundations computer science'],
  ['www', 'world wide web'],
  ['jama', 'journal american medical association'],
  ['nejm', 'new england journal medicine'],
  ['pnas', 'national academy sciences'],
  ['aj', 'astronomical journal'],
  ['apj', 'astrophysical journal'],
  ['apjl', 'astrophysical journal letters'],
  ['mnras', 'monthly notices royal astronomical society'],
  ['prl', 'physical review letters'],
  ['prl', 'phys rev lett'],
  ['jhep', 'journal high energy physics'],
  ['tpami', 'pattern analysis machine intelligence'],
  ['bmj', 'british medical journal'],
];

const SPELT = FAMILIES.map(([name, spelt]) => [name, spelt.split(' ')] as const);

/** `words` with the own name of a venue that they spell out, or into which other words have run (`thVLDB`). */
function withFamilies(words: readonly string[]): string[] {
  const cut = new Set([...words, ...(CUT_OFF.test(words.join(' ')) ? ['very', 'large', 'databases'] : [])]);
  const own = new Set<string>();
  for (const [name, spelt] of SPELT) {
    if (words.includes(name)) continue;
    if (
      spelt.every((word) => cut.has(word)) ||
      (name.length > 3 && words.some((word) => word.length < name.length + 5 && word.endsWith(name)))
    ) {
      own.add(name);
    }
  }
  return [...words, ...own];
}

/** Long names that lists of citations cut after so many letters: `20th International Conference on Very …`. */
const CUT_OFF = /(?:conf\w*|in) (?:on)?very(?: large(?: data)?)?$|very large data(?: |$)/u;

const SMALL = new WordSet('the of and for in on a an de la et und der to');

/**
 * Whether two names, as `venueName` reads them, can mean one venue: both bear a name of its own (`SIGMOD`), the shorter's
 * words begin words of the longer in order (`curr opin lipidol`), or are its initials (`jpen`, `VLDB`).
 */
export function canBeSameVenue(a: readonly string[], b: readonly string[]): boolean {
  if (a === b || a.some((word) => OWN_NAMES.has(word) && b.includes(word))) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  const inOrder = short.every((word) => {
    while (at < long.length && !begins(long[at] ?? '', word)) at += 1;
    at += 1;
    return at <= long.length;
  });
  if (inOrder) return true;
  return isInitialed(short, long) || isInitialed(long, short);
}

/** Whether one of `words` is made of the first letters of the `others`. */
function isInitialed(words: readonly string[], others: readonly string[]): boolean {
  const initials = others.map((word) => word[0]).join('');
  return words.some((word) => word.length > 2 && initials.includes(word));
}

const OWN_NAMES = new WordSet([...new Set(FAMILIES.map(([name]) => name))].join(' '));

function begins(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || (a.length > 4 && b.length > 4 && a.slice(0, 4) === b.slice(0, 4));
}
