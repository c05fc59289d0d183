/** Which candidates are listings of the page's own works: not talks, news, students, nor somebody else's references. */
import { anyOf } from '../../../publication/any-of.ts';
import { type Candidate, SURE } from '../lines/candidates.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { SearchedPage } from '../lines/telling.ts';
import { familyName } from '../names/family-name.ts';
import { isName } from '../names/names.ts';
import type { Section } from './sections.ts';
import { isConference, isOfMany, isWorksPage, subjectOf } from './subject.ts';
import type { Why } from './why.ts';
import { leadsToWork, readsLikeAbstract } from './worth.ts';

const TALK =
  /\b(?:(?:invited|guest|plenary|oral|contributed) (?:talk|lecture|speaker|presentation)|keynote|(?:talk|lecture|seminar|panel(?:ist)?|tutorial|presentation|colloquium) (?:at|in|series|on)|(?:seminar|colloquium),)/iu;

/** What people write once or twice. */
const THESIS = anyOf('iu', [
  /\b(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|bachelor(?:[’']?s)?|m\.?sc\.?|b\.?sc\.?|diploma|honou?rs|undergraduate)\s(?:thesis|dissertation)\b/u,
  /\b(?:master|bachelor|diplom)arbeit\b|\bth[èe]se de (?:doctorat|master)\b|\btesi (?:di|magistrale)\b|\btesis (?:doctoral|de)\b/u,
  /(?:博士|修士|卒業|硕士|碩士)(?:学位|學位)?[论論]文/u,
]);

/** "Booklet stones.pdf 2,82 MB": the name of a file, and how large it is. */
const FILE =
  /^\s*\S[^/:?!]{0,80}\.(?:pdf|docx?|odt|pptx?|zip)\W{1,4}\d{1,4}(?:[.,]\d{1,3})?\s?(?:[KMG]i?B|bytes)\W*$/iu;

/** The candidates that are kept, and why they were or were not. */
export interface Verdict {
  readonly accepted: readonly Candidate[];
  readonly why: Why;
}

/** Decides on `candidates`; `context` tells the section of each line. */
export function accept(
  candidates: readonly Candidate[],
  lines: readonly JudgedLine[],
  context: readonly Section[],
  page: SearchedPage,
): Verdict {
  const isSure = ({ value }: Candidate) => value > SURE;
  const told = ({ lines: [from] }: Candidate): Section => context[from] ?? {};
  // Where no heading tells works, the page itself may.
  const isAllWorks = !candidates.some((candidate) => told(candidate).works) && isWorksPage(page);
  const within = ({ lines: span }: Candidate) => lines.slice(...span);
  const sure = candidates.filter(isSure);
  // On a page of works, their list may be called what programs call any bibliography.
  const isBibliographyOfOne =
    isWorksPage(page) &&
    !sure.some((candidate) => told(candidate).works) &&
    areOneAuthors(sure.filter((candidate) => isBibliography(told(candidate))).map(within));
  const above = (candidate: Candidate): Section => {
    const section = told(candidate);
    if (isBibliographyOfOne && isBibliography(section)) return { ...section, works: true };
    return isAllWorks ? { works: true, ...section } : section;
  };
  const alike = Map.groupBy(sure, ({ shape }) => shape);
  const parents = new Set(sure.map(({ nodes }) => nodes[0].parentNode));
  // In a list without authors a link to each paper does for its year.
  const isNameless = (shape: string) =>
    sure.length === 0 && candidates.filter((candidate) => candidate.shape === shape).length > 1;
  // Beside works with co-authors those of the owner alone name nobody.
  const isKind = (shape: string) => alike.has(shape) && /^[^.]+\.[^~]+$/u.test(shape);
  const main = Math.max(0, ...[...alike.values()].map((all) => all.length));
  let good = candidates.filter((candidate) => {
    const { value, nodes, shape } = candidate;
    const { works, year } = above(candidate);
    if (works === false || value <= 0.3) return false;
    const mates = isSure(candidate) || parents.has(nodes[0].parentNode) ? (alike.get(shape)?.length ?? 0) : 0;
    if (mates > 1) return true;
    return isSure(candidate)
      ? works || year !== undefined || main < 5
      : works &&
          (!isAllWorks || sure.length === 0 || (sure.length < 3 && alike.has(shape))) &&
          within(candidate).some(
            (line) =>
              line.year || ((isNameless(shape) || isKind(shape)) && (leadsToWork(line) || readsLikeAbstract(line))),
          );
  });
  // What has the same kind as two listings beside it is a listing, whatever else is said in it.
  const kindOf = ({ shape, nodes }: Candidate) =>
    good.filter((mate) => mate.shape === shape && mate.nodes[0].parentNode === nodes[0].parentNode);
  const isMate = (candidate: Candidate) =>
    candidate.value > 0.1 &&
    /\.\S/u.test(candidate.shape) &&
    above(candidate).works !== false &&
    kindOf(candidate).length > 1;
  const mates = new Set(good);
  good = candidates.filter((candidate) => mates.has(candidate) || isMate(candidate));
  const isUnder = (candidate: Candidate) => told(candidate).works === true || told(candidate).year !== undefined;
  const under = good.filter(isUnder);
  // Where nearly all stand under headings that tell them, what stands before is an introduction.
  const begin = under[0]?.lines[0] ?? 0;
  const isBare = (candidate: Candidate) =>
    !isUnder(candidate) && !within(candidate).some(({ year, labels }) => year || labels);
  // Works in preparation may stand before the first year.
  const early = good.filter(
    (candidate) =>
      candidate.lines[0] < begin &&
      isSure(candidate) &&
      !isBare(candidate) &&
      under.some(({ shape }) => shape === candidate.shape),
  );
  const isEarly = (candidate: Candidate) => early.length > 1 && early.includes(candidate);
  if (under.length > good.filter((candidate) => !isBare(candidate)).length * 0.6)
    good = good.filter(
      (candidate) =>
        (candidate.lines[0] >= begin || isEarly(candidate)) &&
        // Behind them, under "Other things", a paragraph is no work.
        (isSure(candidate) || !isBare(candidate) || within(candidate).some(leadsToWork)),
    );
  const isHeaded = good.some((candidate) => above(candidate).works);
  const isTold = isHeaded && !isAllWorks;
  const named = good.map((candidate) => familiesIn(within(candidate))).filter((families) => families.size > 0);
  const subject = isHeaded && named.length > good.length * 0.3 ? undefined : subjectOf(page);
  const none = (why: Why): Verdict => ({ accepted: [], why });
  if (subject !== undefined) return none({ kind: 'subject', value: subject });
  // One line with a year, on a page that only its name tells to be of works, may be its foot.
  if (good.length < (isTold || (isHeaded && good.some(isSure)) ? 1 : 2)) {
    const aside = sure.map((candidate) => above(candidate).aside).find((text) => text !== undefined);
    return none(aside === undefined ? { kind: 'nothing' } : { kind: 'aside', value: aside });
  }
  if (!isHeaded && named.length < good.length * 0.4) return none({ kind: 'nameless' });
  // Booklets, menus and forms, by nobody: what is to be had is told as a file.
  if (named.length === 0 && isMostly(good, (candidate) => within(candidate).some(({ text }) => FILE.test(text))))
    return none({ kind: 'nothing' });
  // Volumes and issues, by nobody: the same words with other numbers.
  const wordings = new Set(good.map((candidate) => within(candidate).map(wordsOf).join('')));
  if (named.length === 0 && good.length > 2 && wordings.size <= good.length / 3) return none({ kind: 'nothing' });
  if (isMostly(good, (candidate) => within(candidate).some((line) => !line.prose && TALK.test(line.text))))
    return none({ kind: 'talks' });
  if (named.length < good.length * 0.3 && isMostly(good, (candidate) => leadToSlides(within(candidate))))
    return none({ kind: 'talks' });
  const counts = new Map<string, number>();
  for (const families of named) for (const name of families) counts.set(name, (counts.get(name) ?? 0) + 1);
  const shared = Math.max(0, ...counts.values());
  const most = shared / named.length;
  // Where only co-authors are named, the owner of the page is the author of all.
  const joint = good.filter((candidate) => within(candidate).some((line) => line.joint));
  const isOwn = joint.length > named.length * 0.5;
  const texts = () => lines.flatMap(({ segments }) => segments.map(({ text }) => text));
  if (!isOwn && (named.length < 4 || most < 0.5) && isConference(page, texts())) return none({ kind: 'strangers' });
  const ofMany = isOfMany(page);
  if (!isOwn && (ofMany === 'surely' ? !(most >= 0.5) : ofMany && named.length > 2 && most < 0.5))
    return none({ kind: 'strangers' });
  if (!isOwn && (isTold ? named.length > 9 && most < 0.15 : named.length > 3 && most < 0.35))
    return none({ kind: 'strangers' });
  // Nobody writes three theses: these are of the members of a group. What they are may stand right below their authors.
  const isThesis = ({ lines: [from, to] }: Candidate) =>
    lines.slice(from, Math.max(to, from + 2)).some(({ text }) => THESIS.test(text));
  if (good.length > 2 && !(most >= 0.5) && good.filter(isThesis).length > good.length * 0.8)
    return none({ kind: 'strangers' });
  // Two or three that nothing tells to be works, by as many people.
  if (!isOwn && !isHeaded && named.length > 1 && shared < 2) return none({ kind: 'strangers' });
  if (ownersOf(lines, good).size > 1) return none({ kind: 'several' });
  return { accepted: good, why: { kind: 'listed', value: good.length } };
}

function wordsOf({ text }: JudgedLine): string {
  return text.replace(/\P{L}+/gu, '');
}

/** Whether there are links, and all of them lead to slides. */
function leadToSlides(lines: readonly JudgedLine[]): boolean {
  const links = lines.flatMap(({ segments }) => segments.flatMap(({ link }) => link ?? []));
  return (
    links.length > 0 && links.every((link) => /\bslides?\b|slideshare|\.pptx?$/iu.test(link.getAttribute('href') ?? ''))
  );
}

/** "References": what programs that set a bibliography call it, be it of one's own works. */
function isBibliography({ aside }: Section): boolean {
  return (
    aside !== undefined &&
    /^\W*(?:references|bibliography|références|literatur(?:verzeichnis)?|参考文献)\W*$/iu.test(aside)
  );
}

/** Whether one person is an author of nearly all of several listings. */
function areOneAuthors(listings: readonly (readonly JudgedLine[])[]): boolean {
  const families = listings.map(familiesIn);
  const [first = new Set<string>(), second = new Set<string>()] = families;
  return (
    families.length > 3 &&
    [...first, ...second].some((name) => families.filter((names) => names.has(name)).length > families.length * 0.8)
  );
}

/** Whether `test` holds for more than half. Asks no further than it takes to tell. */
function isMostly<Item>(items: readonly Item[], test: (item: Item) => boolean): boolean {
  let [yes, no] = [0, 0];
  for (const item of items) {
    if (test(item)) yes += 1;
    else no += 1;
    if (no >= items.length * 0.5) return false;
  }
  return yes > items.length * 0.5;
}

/** The family names of the authors that lines name. */
function familiesIn(lines: readonly JudgedLine[]): Set<string> {
  const families = new Set<string>();
  for (const { authors, run, known } of lines)
    for (const name of authors && run ? run.names : (known?.authors ?? [])) families.add(familyName(name));
  return families;
}

/** The people whose names are headings over works of which they, and not the others, are an author. */
function ownersOf(lines: readonly JudgedLine[], listings: readonly Candidate[]): Set<string> {
  const above = new Map<string, Set<string>[]>();
  let at = 0;
  let name: string | undefined;
  for (const { lines: span } of listings) {
    for (; at < span[0]; at += 1) {
      const { heading = 9, text = '' } = lines[at] ?? {};
      if (heading > 0 && heading < 4 && isName(text)) name = familyName(text);
    }
    at = span[1];
    if (name === undefined) continue;
    const listed = above.get(name);
    const families = familiesIn(lines.slice(...span));
    if (listed) listed.push(families);
    else above.set(name, [families]);
  }
  const share = (of: readonly Set<string>[], who: string) => of.filter((names) => names.has(who)).length / of.length;
  return new Set(
    [...above].flatMap(([who, own]) => {
      const others = [...above].filter(([other]) => other !== who).flatMap(([, all]) => all);
      return own.length > 1 && share(own, who) > 0.7 && !(share(others, who) > 0.3) ? [who] : [];
    }),
  );
}
