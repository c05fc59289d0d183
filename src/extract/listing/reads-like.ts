/** What a piece of text reads like, by itself. A first guess: how the whole list is built decides. Pure. */
import { markerIn } from '../truncation.ts';
import { labelled } from './labels.ts';
import { withoutMarks } from './name-marks.ts';
import { withoutIdentifier } from './venue-line.ts';

/**
 * `names`: one person or several; `prose`: an abstract; `venue`: a line that ends in its year, as few titles do; `detail`:
 * a date, a kind, an identifier, a button's words.
 */
export type Kind = 'title' | 'names' | 'prose' | 'venue' | 'detail';

/** Short words in lower case (van, de la, bin, y) are parts of names, unless they are words of titles. */
const PARTICLE = /^(?:\p{Ll}{1,3}|della|\p{Ll}['’]\p{Lu}\S*)$/u;
/** Apostrophes may stand for broken accents: "'Alvaro", "Velivckovi 'c". */
const NAME = /^['’`´"(]*(?:\p{Lu}|\p{Lo}|['’`]\p{Ll})[\p{L}\p{M}.'’`´ʼ‐–-]*[)"]?\.?$/u;
const NO_NAME =
  /^(?:the|of|for|and|with|via|from|is|are|be|using|under|all|you|your|what|when|how|why|des|les|pour|as|not|vs)$/iu;
/** These are names too where they are capitalised. */
const NO_PARTICLE = /^(?:an?|[io]n|to|at|by|or|e[nt]|its|we|our|can)$/u;
const HAN = /^[\u3040-\u30FF\u3400-\u9FFF]+$/u;
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV)\.?$/u;
const CUT = /[\s,;(]*(?:et al\.?|…|\.{3}|(?:and |et |\+ ?)?\d+ (?:more|others|autres)\b.*)[\s)]*$/iu;
/** The toggle between the first names and the rest, and that behind them. */
const TOGGLE =
  /(?:…|\.{3})?\s?[([]?(?:\b(?:and|et|show|see|voir|afficher|hide|masquer)|\+) ?(?:all |tous |toutes |les )*(?:\d+ )?(?:more|less|fewer|others|all|plus|moins|autres|tous|toutes|authors|auteurs)(?: (?:authors|auteurs))?[)\]]?(?=$|[\s,;])/giu;
const SEPARATED = /\s*[,;،、·•|]\s*|\s+(?:and|et|&)\s+/iu;
/** A year, an ISO date, or a day in English or French words. */
export const DATE =
  /^\(?(?:\d{4}(?:[-/]\d\d?){0,2}|\d\d?(?:er)? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d\d?, \d{4}|(?:jan|f[ée]v|feb|mar|avr|apr|mai|may|jui?n|jui?l|ao[uû]|aug|sep|oct|nov|d[ée]c)\p{L}{0,6}\.? \d{4})\)?\.?$/iu;
/** "ArXiv (preprint)", "NeurIPS 2025 (published)". */
export const VENUE = /^(.*\S)\s*\((preprint|published|pr[ée]publication|publi[ée]e?)\)(?=$|\s*[·•|,])/iu;
/** "Journal of Tides, 2024", "Tides · 2024", "Tides (2024).", "TIDES 2024". */
const DATED =
  /^(?=.{5,160}$)(?:.*[\p{L}\d)]\s?(?:[,;·•|–—-]\s?(?:(?:19|20)\d\d|\((?:19|20)\d\d\))|\((?:19|20)\d\d\))\.?|(?:\S+ ){1,2}(?:19|20)\d\d\.?)$/u;
/** What a badge says of a listing. */
export const BADGE =
  /^(?:(?:journal|conference|workshop|research|review) (?:article|paper)|(?:book )?chapter|book|(?:(?:phd|doctoral|master'?s) )?thesis|technical report|dataset|article de (?:revue|conf[ée]rence)|chapitre de livre|th[èe]se|m[ée]moire|pr[ée]-?(?:print|publication)s?|publi[ée]e?|peer-reviewed|(?:(?:best|outstanding) (?:student )?paper|honou?rable mention)(?: award)?|oral|spotlight|poster|prix du meilleur article|mention honorable|open access|new|nouveau)$/iu;
/** Words of the buttons and links beside a listing: a text of these alone is nothing else. */
const BUTTONS = new Set(
  'pdf ps html doi arxiv hal openreview code github source data dataset slides poster video demo bibtex bib cite citation abstract project page website site web paper article link lien read download télécharger view open full text supplement share partager copy copier save more less plus moins see show hide voir lire afficher masquer consulter résumé complet expand collapse close fermer next previous suivante suivant précédent load charger publication publications the this full le la les l de du d'.split(
    ' ',
  ),
);
const BUTTON = /\s*[[(][^[\]()]{1,30}[\])]$/u;
/** Addresses and identifiers, counters ("Slide 1 of 6"), labels, words of buttons, pagers and separators. */
const DETAIL =
  /^(?:https?:|doi\b|10\.\d{4}|arxiv:)\s?\S+$|^(?:\p{L}+ )?#?\d+ (?:\/|of|sur|de) \d+$|^(?:showing|affichage(?: de)?) \d|^\S+(?: \S+)? ?:$|^(?:pdf|doi|arxiv|code|bibtex|cite|share|partager|link|lien|download|next|previous|suivante?|published|preprint|authors?|auteurs?|abstract|r[ée]sum[ée]|and|et)$/iu;

/** "No abstract available", "N/A". */
const NOTHING =
  /^(?:(?:no|aucune?) (?:abstract|r[ée]sum[ée])(?: \p{L}+)?|(?:(?:abstract|r[ée]sum[ée]) )?(?:not available|unavailable|non disponible|indisponible)|n\/a)\.?$/iu;
/** "12 citations", "3 min read", "Cited by 12". */
const COUNT =
  /^(?:(?:cited by|cit[ée] par) )?[\d.,]+k?(?: (?:(?:citations?|views?|vues?|reads?|downloads?|t[ée]l[ée]chargements?|pages?|likes?|r[ée]f[ée]rences?)|min(?:utes?)?\.?(?: read| de lecture)?))?$/iu;

/** The kind that `text` (collapsed) reads like. */
export function kindOf(text: string): Kind {
  if (isDetail(text)) return 'detail';
  if (namesIn(text) !== undefined) return 'names';
  if (DATED.test(withoutIdentifier(withoutButtons(text)))) return 'venue';
  return isLong(text) || isSentence(text) ? 'prose' : 'title';
}

/** Whether the text can only be an abstract: a title may well be a sentence. */
export function isLong(text: string): boolean {
  return text.length > 200 || markerIn(text) !== undefined;
}

function isSentence(text: string): boolean {
  return (/\p{L}{2}[)"'”]?\.$/u.test(text) && text.split(' ').length > 4) || /^.{20,}。$/u.test(text);
}

function isDetail(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    DATE.test(text) ||
    VENUE.test(text) ||
    DETAIL.test(text) ||
    COUNT.test(text) ||
    NOTHING.test(text) ||
    BADGE.test(text) ||
    /^@\w+\s?\{/u.test(text) ||
    labelled(text) !== undefined ||
    text.replace(TOGGLE, '') === '' ||
    areButtons(text)
  );
}

/** "Tides, 2024. [PDF] [Code]" without what is in brackets behind it. */
export function withoutButtons(text: string): string {
  let rest = text;
  for (
    let match = BUTTON.exec(rest);
    match && /\p{L}/u.test(match[0]) && areButtons(match[0]);
    match = BUTTON.exec(rest)
  ) {
    rest = rest.slice(0, match.index);
  }
  return rest;
}

/** "[PDF] [Code]", "See more", "PDF (opens in a new tab)". */
function areButtons(text: string): boolean {
  if (text.length > 80) return false;
  const words = text.replace(/\((?:opens|ouvre|s'ouvre)\b[^)]*\)/iu, '').match(/\p{L}+/gu);
  return words?.every((word) => BUTTONS.has(word.toLowerCase())) ?? true;
}

/** The names that `text` consists of, with marks and separators taken off; undefined where it is anything else. */
export function namesIn(text: string): { readonly names: readonly string[]; readonly cut: boolean } | undefined {
  const shown = text.replace(TOGGLE, ',');
  if (/[:?!"“«=<>$@]|\d{3}/u.test(shown)) return undefined;
  const whole = shown.replace(CUT, '').replace(/(?<=\p{Ll})(?<!\b[JS]r)\.$/u, '');
  const names: string[] = [];
  for (const part of whole.split(SEPARATED)) {
    const name = withoutMarks(part);
    if (name === '') continue;
    const last = names.length - 1;
    if (SUFFIX.test(name) && last >= 0) names[last] += `, ${name}`;
    else if (isName(name)) names.push(name);
    else return undefined;
  }
  return names.length > 0 ? { names, cut: CUT.test(text) } : undefined;
}

function isName(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 6 || name.length > 60) return false;
  if (/^\p{Lo}/u.test(name)) return HAN.test(name) ? name.length < 5 : words.length < 5 && !/[。！？،]/u.test(name);
  return words.some((word) => /^\P{Ll}/u.test(word)) && words.every((word) => isNameWord(word));
}

function isNameWord(word: string): boolean {
  return (NAME.test(word) || (PARTICLE.test(word) && !NO_PARTICLE.test(word))) && !NO_NAME.test(word);
}
