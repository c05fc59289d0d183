/** What a line of a page says by itself: names, labels, prose. */
import { anyOf } from '../../../publication/any-of.ts';
import type { NameRun } from '../names/name-run.ts';
import type { Edges } from '../names/scanned-name.ts';
import { LINK_LABEL } from '../words/vocabulary.ts';
import { yearsIn } from '../words/years.ts';
import { authorRun, edgesIn } from './author-run.ts';
import type { Line } from './lines.ts';

/** A line, before those around it are asked. */
export interface LoneLine extends Line {
  readonly run?: NameRun | undefined;
  readonly edges: Edges;
  /** Nothing but names. */
  readonly allNames: boolean;
  /** Nothing but labels such as "pdf". */
  readonly labels: boolean;
  /** A paragraph: an abstract or a description, never part of a citation. */
  readonly prose: boolean;
}

/** Reviews of the work, talks about it and where else it came out, told beside it. */
export const ECHO = anyOf('iu', [
  /^\W*this (?:paper|article|version) (?:subsumes|supersedes|replaces|extends|expands|corrects|builds on)\b/u,
  /^\W*also (?:presented|published|appeared|appears) (?:at|in)\b|^\W*(?:previously|formerly|earlier) (?:circulated|titled|entitled|called)\b/u,
  /^\s*(?:reviews?|reviewed (?:in|by)|interviews?|media coverage|press)\s*:/u,
  /^\s*(?:rezension(?:en)?|besprechung(?:en)?|comptes?[ -]rendus?|reseñas?|resenhas?|recensioni?)\s*:/u,
]);
/** "[Table of contents]", linked: whatever is said so, it is a label. */
const BRACKETED = /^\s*(?:\[[^\]]*\][\s|,·]*)+$/u;
/** One word of letters, digits and dashes. */
const IDENTIFIER = /^(?=\S*\d)[\w.:/-]{8,40}$/u;
/** A footnote: "Ada Holt and Jon Ekdahl are co-first authors", "… contributed equally". */
const FOOTNOTE =
  /^[^\p{L}]*(?:\p{Lu}\S*\s+|(?:and|&)\s+){2,60}(?:(?:have\s+)?contributed\s+equally(?:\s+to\s[^.]{0,30})?|(?:are|is)\s[^.]{0,20}\b(?:first|corresponding|lead)[\s-]+authors?)[^\p{L}]*$/u;

/** How abstracts begin, however short. */
const ABSTRACT = anyOf(
  'iu',
  [
    /(?:in )?th(?:is|e present) (?:(?:\p{Ll}+ )?(?:paper|article|chapter|study|thesis|dissertation|essay|work)|book (?:chapter )?\p{Ll}+s)\b/u,
    /we (?:\p{Ll}+ly )?(?:show|study|examine|propose|present|introduce|investigate|develop|consider|prove|use|find|analy[sz]e)\b/u,
    /we (?:\p{Ll}+ly |further |also |then )?(?:improve|extend|compare|calculate|compute|discuss|evaluate|measure|derive)\b/u,
    /we (?:\p{Ll}+ly )?(?:describe|explore|provide|demonstrate|address|report|construct|give|establish|estimate|argue)\b/u,
  ],
  { before: /^\s*/u, after: /.{80,}[.!?]\s*$/u },
);
/** "Abstract: We study …", "Comment: This grew out of …" */
const LABELLED =
  /^\s*(?:abstract|summary|comments?|remarks?|résumé|resumen|resumo|zusammenfassung|kommentar|sommario|аннотация)\s?[:.–—]\s/iu;
/** When and by whom a page or post was put there. */
const POSTED =
  /^\W*(?:(?:posted|written) (?:on|by|in)|last (?:updated|modified|changed|edited)|updated on|stand:)\b.{0,60}$/iu;

/** "Technical Appendix for “Counting pebbles”": what comes with the work above. */
const SUPPLEMENT =
  /^\W*(?:(?:online|technical|supplement(?:al|ary)|additional|web|internet)\s)*(?:appendix|supplement|materials?)\s(?:for|to|of)\s["“„«]/iu;

/** "Published in <i>Pebble Letters One</i>, 2018": what follows reads like a person. */
const PUBLISHED =
  /^\W*(?:published (?:in|by)|(?:to appear|appeared|appears) in|publié dans|publicado e[nm]|erschienen in|veröffentlicht in|pubblicato (?:in|su))\W*$/iu;
/** "In <i>Proceedings of Pebbles</i> (2010), edited by Mira Holt": who made the book. */
const EDITED = /^\W*(?:in|dans|en):?\s.*\b(?:edited by|ed\. by|hrsg\. v(?:on|\.)|herausgegeben von|éd\. par)\s+$/iu;

/** What the line is by itself. */
export function looked(line: Line): LoneLine {
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
    !isNoted(line) &&
    ((ECHO.test(text) && !isBold(line)) ||
      ABSTRACT.test(text) ||
      (text.length > 90 && LABELLED.test(text)) ||
      (text.length - inside > 400 && (!run || (rest > 500 && !DATED.test(text.slice(run.end, run.end + 9))))) ||
      (text.length > 180 && (!run || (run.names.length === 1 && run.sure === 0)) && isSentence(line)));
  return { ...line, run, edges, allNames, labels, prose };
}

/** "Holt, Mira (2023): Counting pebbles. In: ...": a citation, however long the name of the book and those of its editors. */
const DATED = /^\s\((?:19|20)\d\d/u;

/** A paragraph that ends with a full stop, and shows no year, volume, quotation or second mark-up: it tells of a work. */
function isSentence({ text, heading, segments }: Line): boolean {
  return (
    heading === 0 &&
    /[.!?]$/u.test(text) &&
    !/\d{4}|\d\s?[-–(:]\s?\d|["“”„«»]/u.test(text) &&
    segments.every((segment) => !segment.link && !segment.bold)
  );
}

/** "Counting pebbles in shallow rivers. (How stones are told from sand, with ...) <a>Download</a>": a title and what it is about. */
function isNoted({ text, segments }: Line): boolean {
  const last = segments.findLast((segment) => segment.text.trim() !== '');
  return last?.link !== undefined && LINK_LABEL.test(last.text) && NOTED.test(text);
}

const NOTED = /^\s*\p{Lu}[^.?!]{15,160}[.?!]\s+\(\p{Lu}[^()]{20,}\)/u;

/** "<b>Review: The language of rivers</b>": the title of a review that is a work of its own. */
function isBold({ segments }: Line): boolean {
  return segments.every(({ bold, text }) => bold || !/\p{L}/u.test(text));
}

/** A paragraph of an abstract that `br` breaks: it stands in the element of the one above, whatever years it tells of. */
export function isMoreProse({ text, segments, run, labels, bibtex }: LoneLine, before: LoneLine | undefined): boolean {
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
  if (LINK_LABEL.test(text) || POSTED.test(text) || SUPPLEMENT.test(text)) return true;
  // "<a href=".../citations?user=h0LtM1raAAAJ">h0LtM1raAAAJ</a>": a number of a person or a paper, as it stands in its address.
  const sole = text.trim();
  if (
    IDENTIFIER.test(sole) &&
    segments.every((part) => part.text.trim() === '' || part.link?.getAttribute('href')?.includes(sole))
  )
    return true;
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
