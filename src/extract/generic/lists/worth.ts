/** How well a range of lines reads as one listing, and what in it cannot belong to one. */
import { anyOf } from '../../../publication/any-of.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import { NOT_WORKS, WORKS } from '../words/vocabulary.ts';
import { yearAlone } from '../words/years.ts';

/** About 1 where all that a listing has is there, below 0 where there is far too much. */
export type Worth = (from: number, to: number) => number;

const WORK_LINK =
  /\.pdf\b|arxiv\.org|doi\.org|\/pdf\/|openreview\.net|pubmed|hal\.|ssrn|aclanthology|jstor|dl\.acm|ieeexplore|osf\.io|nber\.org|[a-z]+rxiv\.org/iu;

/** Who made the page, and when it was last changed. */
const COLOPHON = anyOf(
  'iu',
  [
    /(?:(?:this|the|my)\s)?(?:web ?)?(?:site|page)?\s?(?:template|theme|design|layout|format|source code|website|web ?page|page|site)\b.{0,30}\b(?:from|by|based on|adapted|stolen|borrowed|courtesy|credits?)\b/u,
    /(?:last |page )?(?:updated?|modified|revised)\b(?: on|:)|last (?:updated?|modified)|powered by|©|copyright\b/u,
    /(?:zuletzt (?:geändert|aktualisiert)|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)|mis(?:e|es)? à jour le)\b/u,
    /(?:última (?:actualización|modificación|atualização)|ultim[oa] (?:aggiornamento|modifica)|ostatni[ae] (?:zmian|aktualizacj|modyfikacj)\p{L}*)\b/u,
    /последнее (?:обновление|изменение)|最終更新|更新日|最后更新/u,
    // Where the page leads to.
    /(?:return|back|go (?:back )?) ?to (?:the )?(?:top|home|main|index|contents|start)\b/u,
    /impressum\b|datenschutz-?(?:erklärung|hinweis)|(?:imprint|privacy (?:policy|notice)|legal notice|mentions légales|aviso legal)\W*(?:$|[:|·])/u,
  ],
  { before: /^\W*/u },
);

/** "These papers have been submitted.", "Below is a list of my publications.": words about the list. */
const INTRODUCTION =
  /^\W*(?:these|here|below|(?:complete|full|partial)(?= (?:list|publication list)\b)|this (?:page|is)|you (?:can|may)|for (?:an?|the)|see|please|all|most|many|some)\b[^“"]{0,80}\b(?:papers?|publications?|articles?|preprints?|lists?|pages?)\b[^“"]*\.\s*$/iu;

/** The same in other languages: "Relación de artículos y libros hasta 2024.", "Voici la liste de mes publications." */
const INTRODUCTION_ABROAD = anyOf(
  'iu',
  [
    /relaci[óo]n|listado|lista|liste|elenco|verzeichnis|a continuación|aquí|aqui|abaixo|di seguito|seguono|voici/u,
    /ci-dessous|hier|nachfolgend|unten|(?:est[ae]|cette|questa|diese) (?:es|é|página|page|pagina|seite|liste?|lista)/u,
  ],
  {
    before: /^\W*/u,
    after:
      /(?!\p{L})[^“"]{0,80}(?<!\p{L})(?:publica(?:ciones|ções)|publications|publikationen|pubblicazioni|veröffentlichungen|art[íi](?:culos|gos|coli)|articles|trabajos|trabalhos|travaux|lavori|arbeiten|schriften)(?!\p{L})[^“"]*\.\s*$/u,
  },
);

/** "Mira Holt", and below the name where she works. */
const AFFILIATION =
  /^\s*(?:\p{L}[\p{L}.’'-]*,?\s){0,4}(?:Universi(?:ty|t[àéy]|tät|teit|tet|dade|dad)|Institut[eo]?|Dep(?:artment|artamento|artement|t\.)|School|Faculty|College|Hochschule|Academy)(?:,|\s*$|\s(?:of|for|d[aeiou]|del|für)\s|\s\p{Lu})[^.:?!]*$/u;

function isSoleName({ allNames, run }: JudgedLine): boolean {
  return allNames && run?.names.length === 1;
}

/** Weighs ranges of `lines`; each question costs the same, however long the range. */
export function worthIn(lines: readonly JudgedLine[]): Worth {
  const count = (test: (line: JudgedLine, index: number) => boolean) => {
    const sums = [0];
    lines.forEach((line, index) => sums.push((sums[index] ?? 0) + (test(line, index) ? 1 : 0)));
    return (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  };
  const follows = (index: number) => {
    const [before, line] = [lines[index - 1], lines[index]];
    if (!line?.allNames || !before?.authors || !before.allNames) return false;
    // "High-dimensional Pebble Effects", its own authors below it or what is said of it.
    const isNames = (at: number) => lines[at]?.authors === true && lines[at].allNames;
    return !(line.plainTitle && (isNames(index + 1) || isNames(index + 2)));
  };
  const authors = count((line, index) => line.authors && !follows(index));
  const leads = lines.map(leadsToWork);
  // "Derived Pebble Embedding" above the link to a paper may read like a person.
  const titled = count(
    (line, index) =>
      (line.titled && !line.prose && !LIST_NAME.test(line.text)) ||
      (line.allNames && !line.authors && leads[index + 1] === true),
  );
  const plainTitles = count((line) => line.plainTitle);
  const personal = count((line) => line.personal);
  const years = count((line) => line.year);
  const headings = count(isSectionHeading);
  const papers = count((_, index) => leads[index] === true);
  const labels = count((line, index) => line.labels || leads[index] === true);
  const prose = count((line) => line.prose);
  const abstracts = count(readsLikeAbstract);
  const known = count((line) => line.known !== undefined);
  const apart: boolean[] = [];
  /** Ranges that begin with one line are weighed several times. */
  const isApart = (index: number, line: JudgedLine) =>
    (apart[index] ??= COLOPHON.test(line.text) || isIntroduction(line));
  return (from, to) => {
    const first = lines[from];
    // A range never begins in the middle of a list of names, nor with the co-authors, nor with those of the title above.
    if (!first || to <= from || first.led || follows(from) || isBelowTitle(lines, from)) return 0;
    if (personal(from, to) > 0 || isApart(from, first)) return -0.5;
    // "Citations as of January 2025:": words that lead to what stands below.
    if (to - from === 1 && !first.authors && /:\s*$/u.test(first.text)) return 0;
    const [named, title, year, link] = [authors(from, to), titled(from, to), years(from, to), labels(from, to)];
    if (
      named === 1 &&
      to - from === 2 &&
      year + link === 0 &&
      isSoleName(first) &&
      AFFILIATION.test(lines[from + 1]?.text ?? '')
    )
      return 0;
    const plain = to - from - prose(from, to);
    if (title === 0 && known(from, to) === 0)
      return named === 1 && (to - from > 1 || year > 0) && year + link > 0 && !first.labels ? 0.5 : 0;
    let value =
      year > 0
        ? link > 0
          ? 0.5
          : 0.35
        : papers(from, to) > 0 || abstracts(from, to) === 1
          ? 0.32
          : link > 0
            ? 0.15
            : 0;
    if (known(from, to) === 1) value = isBelowTitle(lines, to) ? 0.5 : 1 - 0.35 * Math.max(0, named - 1);
    else if (named === 1) value = (year + link > 0 ? 1 : 0.82) - (plainTitles(from, to) > 0 ? 0 : 0.15);
    else if (named > 1) value = Math.max(-1, 1.75 - 0.75 * named);
    else value -= 0.2 * Math.max(0, year - 2);
    if (named < 2) value -= 0.08 * Math.max(0, title - 4);
    value -= 0.02 * Math.max(0, plain - 24) + 0.5 * headings(from, to);
    value -= isOverList(lines, from, to) ? 1 : isGroupName(first) ? 0.5 : 0;
    return Math.max(-1, value);
  };
}

/** Authors right below a title that the page tells machines of, where none stand above it: they wrote that work. */
function isBelowTitle(lines: readonly JudgedLine[], index: number): boolean {
  const [before, title, line] = lines.slice(Math.max(0, index - 2), index + 1);
  const isTitle = title?.known !== undefined && !title.authors && before?.authors === false;
  return isTitle && line?.authors === true && (line.run?.start ?? 0) < 14;
}

/** A paragraph that speaks of a paper or of what its authors do in it. */
export function readsLikeAbstract({ prose, text }: JudgedLine): boolean {
  return prose && OF_A_PAPER.test(text);
}

const OF_A_PAPER =
  /\b(?:this|the (?:present|current)) (?:paper|article|study|chapter|essay|thesis)(?:[’']s)?\b|\b(?:we|I) (?:show|find|propose|study|present|argue|examine|develop|prove|demonstrate|introduce|investigate|estimate|document)\b/iu;

/** "Full publications are numbered. The author's name is underlined, e.g. Holt", "My papers on arXiv": words about the list that name somebody. */
const LEGEND =
  /^\W*(?:(?:full|all|my|our|selected)\s)?(?:publications|papers|articles|preprints)\s(?:are|have|can|may)\b|^\W*(?:all\s)?(?:my|our)\s(?:publications|papers|articles|preprints)\s(?:on|at|in|via)\b/iu;

/** "Complete Publication List", "List of Papers", "Years 2001 and later", in no heading: what the page shows. */
const LIST_NAME =
  /^\W*(?:years?\s)?(?:(?:before|until|since|after|from)\s(?:19|20)\d\d|(?:19|20)\d\d\s(?:and|or)\s(?:later|earlier|before|after|on(?:wards?)?))\W*$|^\W*(?:(?:(?:complete|full|selected|recent|annotated|chronological|scientific|academic|research|my)\s+)*publications?\s+lists?|(?:(?:complete|full|selected|annotated|chronological|my)\s+)*lists?\s+of\s+(?:(?:all|my|scientific|selected|recent|academic)\s+)*(?:publications?|papers|articles|works))\W*$/iu;

/** "(Most of these were written in a garden.)" */
const REMARK = /^\(\p{Lu}[^()]{30,}/u;

/** "An up-to-date list can be found on ..." */
const ELSEWHERE =
  /\b(?:lists?|publications|papers|articles|preprints|cv|vitae|r[ée]sum[ée]|profile)\b[^“”"]{0,60}\bcan (?:also )?be (?:found|seen|viewed|accessed|downloaded)(?:\W*$|\s(?:on|at|in|here|under|via|from)\b)/iu;

function isIntroduction({ text, heading, run }: JudgedLine): boolean {
  return (
    heading === 0 &&
    (LEGEND.test(text) ||
      ELSEWHERE.test(text) ||
      (!run && (INTRODUCTION.test(text) || INTRODUCTION_ABROAD.test(text) || REMARK.test(text))))
  );
}

/** Whether a link in the line leads to where papers are. */
export function leadsToWork({ segments }: JudgedLine): boolean {
  return segments.some(({ link }) => link && WORK_LINK.test(link.getAttribute('href') ?? ''));
}

/** "Peer-reviewed publications (newest first): {Note: ...": a heading that explains itself at length. */
const EXPLAINED = /^(?:[\p{L}-]+\s){0,3}(?:publications|papers|articles|preprints)\s?[({[]/iu;

/** "Some papers and other documents by Mira Holt". */
const SIGNED =
  /^(?:(?:some|all|selected|recent|other)\s)*(?:publications|papers|articles|preprints|writings)\b.{0,60}?\sby\s\p{Lu}/iu;

/** A heading over a section, not the title of a work. */
export function isSectionHeading(line: JudgedLine): boolean {
  if (line.heading === 0 || (line.labels && line.segments.some(({ link }) => link))) return false;
  const text = line.text.trim();
  const words = text.split(/\s+/u).length;
  if (yearAlone(text) !== undefined || (line.heading <= 2 && EXPLAINED.test(text))) return true;
  if (line.heading === 1 && SIGNED.test(text)) return true;
  // "River Reviews 7(11):803-12" is a venue.
  if (/\d(?:\(\d+\))?:\s?\p{L}?\d/u.test(text)) return false;
  const section = WORKS.test(text) || NOT_WORKS.test(text);
  if (isLinked(line) && (words > 2 || !section)) return false;
  return (line.heading <= 2 && words < 5 && !line.titular) || (text.length < 60 && words < 7 && section);
}

/** Whether all of the line leads elsewhere. */
export function isLinked({ segments }: JudgedLine): boolean {
  return segments.every(({ link }) => /^[^#]/u.test(link?.getAttribute('href') ?? ''));
}

/** "PhD students", "Teaching": the name of a group, in no heading. */
function isGroupName({ text, labels, year, heading }: JudgedLine): boolean {
  return (
    heading === 0 &&
    !labels &&
    !year &&
    text.length < 40 &&
    text.trim().split(/\s+/u).length < 4 &&
    NOT_WORKS.test(text) &&
    !WORKS.test(text)
  );
}

/** "<b>Journal papers</b>", and below it the first entry of a list: the name of a section, in no heading. */
function isOverList(lines: readonly JudgedLine[], from: number, to: number): boolean {
  const first = lines[from];
  if (!first || first.heading > 0 || first.labels || first.year || first.text.length > 40) return false;
  const isBold = first.segments.every(({ text, bold }) => bold !== undefined || text.trim() === '');
  return (
    isBold &&
    WORKS.test(first.text) &&
    lines.slice(from + 1, Math.min(to, from + 4)).some(({ block }) => block.name === 'LI' && block !== first.block)
  );
}

/** "<b>Full texts of our papers</b>", before the first listing: bold words on works, and no year, name or link of a work. */
export function isNamedInBold(lines: readonly JudgedLine[], [from, to]: readonly [number, number]): boolean {
  const part = lines.slice(from, to);
  const [first] = part;
  return (
    first !== undefined &&
    first.segments.every(({ text, bold }) => bold !== undefined || text.trim() === '') &&
    WORKS.test(first.text) &&
    !part.some((line) => line.year || line.authors || leadsToWork(line))
  );
}

/** Whether a range that stands among listings has text enough to be one, and no heading of a section. */
export function couldBeListing(lines: readonly JudgedLine[], [from, to]: readonly [number, number]): boolean {
  const part = lines.slice(from, to).filter((line) => !line.labels && !line.bibtex);
  const length = part.reduce((sum, line) => sum + line.text.length, 0);
  const isRemark = part[0] !== undefined && (isIntroduction(part[0]) || COLOPHON.test(part[0].text));
  return (
    length > 30 &&
    !isRemark &&
    !isBelowTitle(lines, from) &&
    !part.some(isSectionHeading) &&
    part.some((line) => !line.prose)
  );
}
