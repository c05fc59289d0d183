/** What each line of a page could be in a listing: names of authors, a title, a row of links, prose. */
import { anyOf } from '../../../publication/any-of.ts';
import { familyName } from '../names/family-name.ts';
import type { NameRun } from '../names/name-run.ts';
import { NOT_WORKS, WORKS } from '../words/vocabulary.ts';
import { meetingYear, yearAlone, yearsIn } from '../words/years.ts';
import { isAbbreviation } from './author-run.ts';
import { asSole, knownPeople, learnTurned, withPeople } from './known-people.ts';
import type { Line } from './lines.ts';
import { isMoreProse, type LoneLine, looked } from './lone-lines.ts';
import { isOpenedRemark } from './opened-remarks.ts';
import type { PageElement } from './page-element.ts';
import { titleKey, type Work, type Works } from './structured-works.ts';
import { hasMoreWords, titleWorth } from './title-worth.ts';
import { titularLevels } from './titular-levels.ts';

/** A line, judged by itself and by the names that are frequent on its page. */
export interface JudgedLine extends LoneLine {
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
  /** The work that the page tells machines of under the title that stands here. */
  readonly known?: Work | undefined;
}

/** How often each family name was met in lists of names, and in how many lists. Grows with every reading of a page. */
export interface Frequencies {
  readonly counts: Map<string, number>;
  /** How often each name was met as it is spelled. */
  readonly spelled: Map<string, number>;
  /** The shapes of blocks that hold people turned round. */
  readonly turned: Set<string>;
  runs: number;
}

const PERSONAL =
  /\b(?:I (?:am|was|work|did|have|received|joined|study|will)|I[’']m|[Mm]y (?:PhD|Ph\.D|[Rr]esearch|[Aa]dvis[eo]r|[Gg]roup|[Ww]ork)|[Pp]rior to (?:that|joining)|[Uu]nder the supervision)\b/u;
const AT = /@|[[({<](?:at|ät)[\])}>]/iu;
const ADDRESS = new RegExp(String.raw`[\w.-]{2,}\s?(?:${AT.source})\s?[\w-]{2,}(?:\.|\s?[[({](?:dot|punkt))`, 'iu');
/** What leaves no doubt that a co-author follows. */
const JOINT =
  /\S[\s(,.]+(?:joint(?:ly)? (?:work )?)?(?:with|avec|con|com|mit):?\s+$|\(co-?authors?:?\s+$|(?:合作者|合著者|共著者)\s?[:：]\s*$/iu;
/** The same behind the names. */
const SHARED_BEHIND = /^(?:氏|さん)?と(?:の)?共[著同]/u;
/** A line that begins with co-authors. */
const LED =
  /^[\s(–—-]*(?:(?:joint(?:ly)?(?: work)?|work|together|gemeinsam|zusammen|zus\.|in collaboration|en collaboration) )?(?:with|avec|con|com|mit)\s+$/iu;
/** "w. Ada Holt", "(w/ Ada Holt)": no initial. */
const LED_SHORT = /^[\s(–—-]*w[./]\s*$/u;
const JOINT_SHORT = /\S[\s(,.]+w[./]\s*$/u;

function leads(before: string): boolean {
  return LED.test(before) || LED_SHORT.test(before);
}

function joins(before: string): boolean {
  return JOINT.test(before) || JOINT_SHORT.test(before);
}

/** What stands where a year is not yet known, or not told. */
const STATUS = anyOf('iu', [
  /[([,.;]["”]?\s*(?:in prep(?:aration)?|in review|submitted|under review|(?:in )?revision|forthcoming|to appear|in press|accepted)\b/u,
  /[([,.;]\s*(?:in vorbereitung|eingereicht|im (?:druck|erscheinen)|en préparation|à paraître|soumis)\b/u,
  /[([,.;]\s*(?:en prensa|en preparación|no prelo|in (?:preparazione|(?:corso di )?stampa)|в печати|印刷中|投稿中)\b/u,
  /^\W*(?:ph\.?d\.?|doctoral|master(?:[’']?s)?|bachelor(?:[’']?s)?|diploma)\s+(?:thesis|dissertation)\b/u,
]);

/** Judges all lines of a page together. Yields now and then. */
export function* judge(lines: readonly Line[], met: Frequencies, works: Works): Generator<void, JudgedLine[]> {
  const { counts } = met;
  const alone: LoneLine[] = [];
  const open = new Set<PageElement>();
  for (const line of lines) {
    if (alone.length % 64 === 63) yield;
    const read = looked(line);
    const isProse = isMoreProse(read, alone.at(-1)) || isOpenedRemark(read, open);
    alone.push(isProse ? { ...read, prose: true } : read);
  }
  const people = knownPeople(alone, met.spelled);
  learnTurned(alone, met.turned);
  const first = alone.map((line) => withPeople(asSole(line, met.turned), people));
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
    if (!run || prose || isOfBook(text, run)) return false;
    const single = run.names.length === 1 && (run.sure === 0 || isAbbreviation(text, run)) && !run.cut;
    const sure = isKnown(run, often);
    if (heading > 0 && !sure && run.names.length < 3) return false;
    return (
      !single ||
      sure ||
      joins(text.slice(0, run.start)) ||
      leads(text.slice(0, run.start)) ||
      [index - 1, index + 1].some((at) => {
        const twin = first[at];
        return allNames && twin?.allNames && twin.block.name === block.name && twin.run?.names.length === 1;
      })
    );
  });
  const isLed = (index: number) => {
    const { run, text = '' } = first[index] ?? {};
    return run !== undefined && authors[index] === true && leads(text.slice(0, run.start)) && !isTold(text, run);
  };
  // "Mira Holt, Jon Ekdahl", "River Letters", and below them in a row "Ford Wet-Stone UAV River Sensing".
  const isTag = (index: number) => {
    const { run, segments = [], text = '' } = first[index] ?? {};
    const { run: above, allNames } = first[index - 2] ?? {};
    return (
      run?.names.length === 1 &&
      segments.length > 2 &&
      !/[,;.]/u.test(text) &&
      allNames === true &&
      authors[index - 2] === true &&
      (above?.names.length ?? 0) > 1
    );
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
    // "Pebble Series, vol. 5, A. B. Kiesel, Uferstadt, 1990", and below it "with Ada Holt": who published it.
    const isImprint = run !== undefined && run.start > 12 && !isLed(index) && isLed(index + 1);
    const named = authors[index] === true && !gives && !isImprint && !isTag(index);
    const before = run ? line.text.slice(0, run.start) : '';
    const rest = run && named ? `${line.text.slice(0, run.start)} ${line.text.slice(run.end)}` : text;
    // A heading right above authors is a title, however short.
    const heads = line.heading > 2 && authors[index + 1] === true && !tellsSection(text);
    const worthy = !labels && !bibtex && (heads || titleWorth(rest) > 0.4);
    judged.push({
      ...line,
      authors: named,
      joint:
        run !== undefined && named && (joins(before) || leads(before) || SHARED_BEHIND.test(line.text.slice(run.end))),
      led: run !== undefined && named && (leads(before) || /^\W*by\s+$/iu.test(before)) && !isTold(line.text, run),
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

/** "In <i>Rivers and Stones</i>, eds. Ada Holt and Jon Ekdahl, Pebble Press": who edited the book that a work stands in. */
function isOfBook(text: string, { start, end }: NameRun): boolean {
  return (
    IN_BOOK.test(text) &&
    (EDITORS.test(text.slice(Math.max(0, start - 16), start)) ||
      (start < 8 && AS_EDITORS.test(text.slice(start, end + 40))))
  );
}

const IN_BOOK = /^\s*(?:In|En|Em|Dans):?\s+[\p{Lu}“"«]/u;
/** "In Ada Holt and Jon Ekdahl (Eds.), <i>Rivers and Stones</i>". */
const AS_EDITORS = /\((?:eds?|editors?|hrsg|hg|dirs?|coords?|orgs?)\.?\)/iu;
const EDITORS = /[\s,(](?:eds?|edited by|editors?|hrsg|hg|dirs?|coords?|orgs?)\.?:?\s+$/iu;

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
