/** What each line of a page could be in a listing: names of authors, a title, a row of links, prose. */
import { authorRun, edgesIn, isAbbreviation } from './author-run.ts';
import type { Line } from './lines.ts';
import { familyName, type NameRun } from './names.ts';
import type { Edges } from './one-name.ts';
import { titleKey, type Work, type Works } from './structured-works.ts';
import { hasMoreWords, titleWorth } from './title-worth.ts';
import { titularLevels } from './titular-levels.ts';
import { LINK_LABEL, NOT_WORKS, WORKS } from './vocabulary.ts';
import { meetingYear, yearAlone, yearsIn } from './years.ts';

/** A line, judged by itself and by the names that are frequent on its page. */
export interface JudgedLine extends Line {
  readonly run?: NameRun | undefined;
  readonly edges: Edges;
  /** Nothing but names. */
  readonly allNames: boolean;
  /** The names are surely authors: several of them, with initials, or one who is named again and again. */
  readonly authors: boolean;
  /** The names stand behind "with": the page's owner, who is not among them, is the first author. */
  readonly joint: boolean;
  /** The line begins so. */
  readonly led: boolean;
  /** Holds words enough to be a title, besides names, years and labels. */
  readonly titled: boolean;
  /** A title as well as the words tell, with nothing else in the line. */
  readonly plainTitle: boolean;
  /** A heading of a level that the page uses for titles, not for sections. */
  readonly titular: boolean;
  /** Somebody speaks of himself, or says how to reach him, in no prose. */
  readonly personal: boolean;
  readonly year: boolean;
  /** Nothing but labels such as "pdf". */
  readonly labels: boolean;
  /** A paragraph: an abstract or a description, never part of a citation. */
  readonly prose: boolean;
  /** The work that the page tells machines of under the title that stands here. */
  readonly known?: Work | undefined;
}

/** How often each family name was met in lists of names, and in how many lists. Grows with every reading of a page. */
export interface Frequencies {
  readonly counts: Map<string, number>;
  runs: number;
}

const PERSONAL =
  /\b(?:I (?:am|was|work|did|have|received|joined|study|will)|I[’']m|my (?:PhD|Ph\.D|research|advis[eo]r|group|work)|prior to (?:that|joining)|under the supervision)\b/iu;
const AT = /@|[[({<](?:at|ät)[\])}>]/iu;
const ADDRESS = new RegExp(String.raw`[\w.-]{2,}\s?(?:${AT.source})\s?[\w-]{2,}(?:\.|\s?[[({](?:dot|punkt))`, 'iu');
/** What leaves no doubt that a co-author follows. */
const JOINT =
  /\S[\s(,.]+(?:joint(?:ly)? (?:work )?)?(?:with|avec|con|com|mit):?\s+$|(?:合作者|合著者|共著者)\s?[:：]\s*$/iu;
/** The same behind the names. */
const SHARED_BEHIND = /^(?:氏|さん)?と(?:の)?共[著同]/u;
/** A line that begins with co-authors. */
const LED =
  /^[\s(–—-]*(?:(?:joint(?:ly)?(?: work)?|work|together|gemeinsam|zusammen|zus\.|in collaboration|en collaboration) )?(?:with|avec|con|com|mit)\s+$/iu;
/** Reviews of the work, talks about it and where else it came out, told beside it. */
export const ECHO =
  /^\W*(?:this (?:paper|article|version) (?:subsumes|supersedes|replaces|extends|expands|corrects|builds on)|also (?:presented|published|appeared|appears) (?:at|in)|(?:previously|formerly|earlier) (?:circulated|titled|entitled|called))\b|^\s*(?:rezension(?:en)?|besprechung(?:en)?|reviews?|reviewed (?:in|by)|comptes?[ -]rendus?|reseñas?|resenhas?|recensioni?|interviews?|media coverage|press)\s*:/iu;
/** "[Table of contents]", linked: whatever is said so, it is a label. */
const BRACKETED = /^\s*(?:\[[^\]]*\][\s|,·]*)+$/u;
/** What stands where a year is not yet known, or not told. */
const STATUS =
  /[([,.;]\s*(?:in preparation|submitted|under review|(?:in )?revision|forthcoming|to appear|in press|accepted|in vorbereitung|eingereicht|im (?:druck|erscheinen)|en préparation|à paraître|soumis|en prensa|en preparación|no prelo|in (?:preparazione|(?:corso di )?stampa)|в печати|印刷中|投稿中)\b|^\W*(?:ph\.?d\.?|doctoral|master(?:[’']?s)?|bachelor(?:[’']?s)?|diploma)\s+(?:thesis|dissertation)\b/iu;

/** A footnote: "Ada Holt and Jon Ekdahl are co-first authors", "… contributed equally". */
const FOOTNOTE =
  /^[^\p{L}]*(?:\p{Lu}\S*\s+|(?:and|&)\s+){2,60}(?:(?:have\s+)?contributed\s+equally(?:\s+to\s[^.]{0,30})?|(?:are|is)\s[^.]{0,20}\b(?:first|corresponding|lead)[\s-]+authors?)[^\p{L}]*$/u;

/** How abstracts begin, however short. */
const ABSTRACT =
  /^\s*(?:(?:in )?th(?:is|e present) (?:(?:\p{Ll}+ )?(?:paper|article|chapter|study|thesis|dissertation|essay|work)|book (?:chapter )?\p{Ll}+s)\b|we (?:\p{Ll}+ly )?(?:show|study|examine|propose|present|introduce|investigate|develop|consider|prove|use|find|analy[sz]e|describe|explore|provide|demonstrate|address|report|construct|give|establish|estimate|argue)\b).{80,}[.!?]\s*$/iu;
/** "Abstract: We study …", "Comment: This grew out of …" */
const LABELLED =
  /^\s*(?:abstract|summary|comments?|remarks?|résumé|resumen|resumo|zusammenfassung|kommentar|sommario|аннотация)\s?[:.–—]\s/iu;
/** When and by whom a page or post was put there. */
const POSTED =
  /^\W*(?:(?:posted|written) (?:on|by|in)|last (?:updated|modified|changed|edited)|updated on|stand:)\b.{0,60}$/iu;

type First = Omit<
  JudgedLine,
  'authors' | 'titular' | 'joint' | 'led' | 'titled' | 'plainTitle' | 'personal' | 'year' | 'known'
>;

/** Judges all lines of a page together. Yields now and then. */
export function* judge(lines: readonly Line[], met: Frequencies, works: Works): Generator<void, JudgedLine[]> {
  const { counts } = met;
  const first: First[] = [];
  for (const line of lines) {
    if (first.length % 64 === 63) yield;
    const read = firstJudged(line);
    first.push(isMoreProse(read, first.at(-1)) ? { ...read, prose: true } : read);
  }
  const texts = new Set<string>();
  for (const { run, text } of first) {
    // Pages list works twice, by topic and by kind: what is said twice is no more of a name.
    if (!run || (run.names.length < 2 && run.sure === 0 && !isLone(text, run)) || texts.has(text)) continue;
    texts.add(text);
    met.runs += 1;
    for (const name of new Set(run.names.map(familyName))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const often = Math.max(2, met.runs / 5);
  const isKnown = (run: NameRun, times: number) =>
    run.names.some((name) => (counts.get(familyName(name)) ?? 0) >= times);
  const authors = first.map(({ run, prose, allNames, block, heading, text }, index) => {
    if (!run || prose) return false;
    const single = run.names.length === 1 && (run.sure === 0 || isAbbreviation(text, run)) && !run.cut;
    const sure = isKnown(run, often);
    if (heading > 0 && !sure && run.names.length < 3) return false;
    return (
      !single ||
      sure ||
      JOINT.test(text.slice(0, run.start)) ||
      LED.test(text.slice(0, run.start)) ||
      [index - 1, index + 1].some((at) => {
        const twin = first[at];
        return allNames && twin?.allNames && twin.block.name === block.name && twin.run?.names.length === 1;
      })
    );
  });
  const isLed = (index: number) => {
    const { run, text = '' } = first[index] ?? {};
    return run !== undefined && authors[index] === true && LED.test(text.slice(0, run.start)) && !isTold(text, run);
  };
  const titular = titularLevels(first);
  const judged: JudgedLine[] = [];
  for (const line of first) {
    const index = judged.length;
    if (index % 64 === 63) yield;
    const { run, prose, bibtex, labels, block, allNames } = line;
    const text = line.text.trim();
    const year =
      !prose && !bibtex && (yearsIn(text).length > 0 || STATUS.test(text) || meetingYear(text) !== undefined);
    // Of two neighbours the one that is surely names takes the part; "Geometry, Performance, and Training" gives way.
    const gives =
      run &&
      authors[index] &&
      !isLed(index) &&
      run.names.length < 4 &&
      !year &&
      !isKnown(run, 2) &&
      ([index - 1, index + 1].some((at) => {
        const other = first[at];
        return (
          other?.run &&
          authors[at] &&
          other.allNames &&
          (isKnown(other.run, 2) || (!allNames && other.run.names.length > 1)) &&
          other.block.contains(block) === block.contains(other.block)
        );
      }) ||
        isLed(index + 1) ||
        (!first[index + 1]?.run && isLed(index + 2)));
    const named = authors[index] === true && !gives;
    const before = run ? line.text.slice(0, run.start) : '';
    const rest = run && named ? `${line.text.slice(0, run.start)} ${line.text.slice(run.end)}` : text;
    // A heading right above authors is a title, however short.
    const heads = line.heading > 2 && authors[index + 1] === true && !tellsSection(text);
    const worthy = !labels && !bibtex && (heads || titleWorth(rest) > 0.4);
    judged.push({
      ...line,
      authors: named,
      joint:
        run !== undefined &&
        named &&
        (JOINT.test(before) || LED.test(before) || SHARED_BEHIND.test(line.text.slice(run.end))),
      led: run !== undefined && named && (LED.test(before) || /^\W*by\s+$/iu.test(before)) && !isTold(line.text, run),
      titled: !labels && !bibtex && !(allNames && named) && (worthy || hasMoreWords(rest, named ? 3 : 5)),
      plainTitle: worthy && !named && !prose,
      titular: titular.has(line.heading),
      personal: !prose && ((PERSONAL.test(text) && !text.startsWith('(')) || (AT.test(text) && ADDRESS.test(text))),
      year,
      known: works.size > 0 && !bibtex ? knownIn(line, works) : undefined,
    });
  }
  return judged;
}

/** "With Ada Holt: Title", "(with Ada Holt) “Title”" are all of a listing. */
function isTold(text: string, { start, end }: NameRun): boolean {
  const rest = text.slice(end);
  if (/^\s*:\s*\S/u.test(rest)) return true;
  const title = /^\s*[)\]][,:]?\s*(["“„«]|[^.,?!]+)/u.exec(rest)?.[1];
  return (
    title !== undefined && /^\W*[([]/u.test(text.slice(0, start)) && (title.length === 1 || titleWorth(title) > 0.5)
  );
}

/** "王伟，…", "王伟: …", "Ada Holt (2021). …", "Ada Holt (Under Review) | …": one author of a citation. */
function isLone(text: string, { names, start, end }: NameRun): boolean {
  if (start > 5) return false;
  const rest = text.slice(end);
  const bracket = /^\s*\(([^()]{4,20})\)/u.exec(rest)?.[0];
  if (bracket !== undefined) return yearsIn(bracket).length > 0 || STATUS.test(bracket);
  return /^\p{Script=Han}{2,4}$/u.test(names[0] ?? '') && /^\s?[,，、:：.。]/u.test(rest);
}

/** Whether the text is what sections are called. */
function tellsSection(text: string): boolean {
  return WORKS.test(text) || NOT_WORKS.test(text) || yearAlone(text) !== undefined;
}

/** The work whose title the line, or a piece of it, is. */
function knownIn({ text, segments }: Line, works: Works): Work | undefined {
  const titles = [text, ...segments.map((segment) => segment.text)];
  return titles.map((title) => works.get(titleKey(title))).find((work) => work?.scholarly);
}

/** "Published in <i>Pebble Letters One</i>, 2018": what follows reads like a person. */
const PUBLISHED =
  /^\W*(?:published (?:in|by)|(?:to appear|appeared|appears) in|publié dans|publicado e[nm]|erschienen in|veröffentlicht in|pubblicato (?:in|su))\W*$/iu;
/** "In <i>Proceedings of Pebbles</i> (2010), edited by Mira Holt": who made the book. */
const EDITED = /^\W*(?:in|dans|en):?\s.*\b(?:edited by|ed\. by|hrsg\. v(?:on|\.)|herausgegeben von|éd\. par)\s+$/iu;

function firstJudged(line: Line): First {
  const { text, segments, bibtex } = line;
  const edges = edgesIn(line);
  const labels = !bibtex && (isLabels(line) || (/equally|author/u.test(text) && FOOTNOTE.test(text)));
  const read = bibtex || labels || segments.length > 4000 ? undefined : authorRun(line, edges);
  const lead = read ? text.slice(0, read.start) : '';
  const run = PUBLISHED.test(lead) || EDITED.test(lead) ? undefined : read;
  const inside = run ? run.end - run.start : 0;
  const rest = text.length - inside - (run?.start ?? 0);
  const allNames = run !== undefined && run.start < 12 && /^[\s.,;:*†()\d\]…]*$/u.test(text.slice(run.end));
  const prose =
    !bibtex &&
    !labels &&
    ((ECHO.test(text) && !isBold(line)) ||
      ABSTRACT.test(text) ||
      (text.length > 90 && LABELLED.test(text)) ||
      (text.length - inside > 400 && (!run || rest > 500)) ||
      (text.length > 180 && (!run || (run.names.length === 1 && run.sure === 0)) && isSentence(line)));
  return { ...line, run, edges, allNames, labels, prose };
}

/** A paragraph that ends with a full stop, and shows no year, volume, quotation or second mark-up: it tells of a work. */
function isSentence({ text, heading, segments }: Line): boolean {
  return (
    heading === 0 &&
    /[.!?]$/u.test(text) &&
    !/\d{4}|\d\s?[-–(:]\s?\d|["“”„«»]/u.test(text) &&
    segments.every((segment) => !segment.link && !segment.bold)
  );
}

/** "<b>Review: The language of rivers</b>": the title of a review that is a work of its own. */
function isBold({ segments }: Line): boolean {
  return segments.every(({ bold, text }) => bold || !/\p{L}/u.test(text));
}

/** A paragraph of an abstract that `br` breaks: it stands in the element of the one above, whatever years it tells of. */
function isMoreProse({ text, segments, run, labels, bibtex }: First, before: First | undefined): boolean {
  const element = before?.segments.at(-1)?.element;
  return (
    before?.prose === true &&
    !labels &&
    !bibtex &&
    text.length > 120 &&
    /[.!?]$/u.test(text) &&
    (!run || (run.names.length === 1 && run.sure === 0)) &&
    segments.every((segment) => segment.element === element)
  );
}

function isLabels({ text, segments }: Line): boolean {
  if (LINK_LABEL.test(text) || POSTED.test(text)) return true;
  if (BRACKETED.test(text) && segments.every((part) => part.link !== undefined || !/\p{L}/u.test(part.text)))
    return true;
  // "Jump to year: 2023 2022 2021 ..."
  if (
    /\d{4}\D+\d{4}/.test(text) &&
    yearsIn(text.replace(/[^\d]+/gu, ' ')).length > 4 &&
    text.replace(/[^\p{L}]/gu, '').length < 30
  )
    return true;
  return (
    segments.length > 1 && segments.every((part) => !/[\p{L}\p{N}]/u.test(part.text) || LINK_LABEL.test(part.text))
  );
}
