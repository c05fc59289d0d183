/**
 * A part of a page as a sequence of units: what a reader takes for one piece (a title, one author, a whole abstract with
 * its cut). The sequence is the same however the listings are wrapped, so that every markup is read by one way.
 */
import { isCloser, markerIn } from '../truncation.ts';
import { affiliationsIn } from './affiliations.ts';
import { type FieldAt, fieldsAnnounced } from './announced.ts';
import { isElement, parentOf, topOf } from './cover.ts';
import { continues } from './cut-text.ts';
import { headingLevel } from './headings.ts';
import { labelled } from './labels.ts';
import { namesAndRest } from './names-line.ts';
import { BADGE, DATE, kindOf } from './reads-like.ts';
import { type PathOf, type Piece, runsFrom } from './runs.ts';
import { withToggles } from './toggles.ts';
import { absorb, announced, isContent, textOf, type Unit, unitOf, withoutStop } from './unit.ts';

/** Their text is one unit, whatever they hold. */
const WHOLE = /^(?:H[1-6]|B|STRONG|EM|I|CITE|DT)$/u;
/** Inside a sentence, not beside it. */
const FORMATTING = /^(?:EM|I|SUB|SUP|CODE|VAR|MATH|MJX-CONTAINER|U|SMALL|TT|Q)$/iu;

/** The units of `first` and all siblings after it, up to the first element that `ends`. Reads only as far as asked. */
export function* unitsFrom(first: Node | null, pathOf: PathOf, ends: (element: Element) => boolean): Generator<Unit> {
  let held: Unit | undefined;
  let content: Unit | undefined;
  const divided = namesAndRest();
  const fieldAt: FieldAt = fieldsAnnounced();
  for (const run of runsFrom(first, pathOf, ends)) {
    for (const unit of unitsOf(withToggles(run), pathOf)) {
      if (held && continues(held, unit)) absorb(held, unit);
      else {
        if (held) yield held;
        const [names, rest] = divided(announced(unit, fieldAt(unit)), content);
        if (rest) yield names;
        held = rest ?? names;
        if (isContent(held)) content = held;
      }
    }
  }
  if (held) yield held;
}

/** Divides a run where a reader would: between elements, not inside a sentence that holds some. */
function* unitsOf(run: readonly Piece[], pathOf: PathOf): Generator<Unit> {
  const [first] = run;
  if (!first) return;
  const around = commonParent(first.node, run.at(-1)?.node ?? first.node);
  const parts = groupsIn(run, around);
  const isBadged = [parts[0], parts.at(-1)].some(
    (part) => part && parts.length > 1 && isBadge(part, textOf(part), around),
  );
  const groups = WHOLE.test(around.nodeName) && !isBadged ? [] : parts;
  const texts = groups.map(textOf);
  const bare = groups.map(([piece], at) => piece?.node.parentNode === around && HAS_WORD.test(texts[at] ?? ''));
  const [begun] = groups;
  const ended = groups.at(-1);
  if (begun && groups.length > 1 && (labelled(texts[0] ?? '') || isBadge(begun, texts[0], around))) {
    yield* unitsOf(begun, pathOf);
    yield* unitsOf(run.slice(begun.length), pathOf);
    return;
  }
  if (ended && groups.length > 1 && isBadge(ended, texts.at(-1), around)) {
    yield* unitsOf(run.slice(0, -ended.length), pathOf);
    yield* unitsOf(ended, pathOf);
    return;
  }
  const aside = affiliationsIn(groups, texts);
  if (aside) {
    const { names, others } = aside;
    if (names[0]) yield unitOf(names, names[0], around, pathOf);
    if (others[0]) yield { ...unitOf(others, others[0], around, pathOf), kind: 'detail' };
    return;
  }
  const cut = texts.findIndex((text) => markerIn(text));
  let start = 0;
  let end = groups.length;
  if (groups.length > 1 && cut >= 0) {
    [start, end] = cutRange(texts, bare, cut);
  } else if (!bare.includes(true) || groups.every((group, at) => isList(group, texts[at] ?? ''))) {
    // Nothing but elements, or names: each by itself.
    end = 0;
  } else if (!bare[0] && !isFormatting(groups[0]) && groups[0]) {
    const names = namesBehind(texts, bare);
    if (names > 0) {
      // "<b>A title.</b> Qi Wu, Zoë Ång. <i>Tides</i>, 2024."
      const title = unitOf(groups[0], groups[0][0] ?? first, around, pathOf);
      title.text = title.text.replace(/(?<!\.)\.$/u, '');
      title.kind = kindOf(title.text);
      yield title;
      yield* unitsOf(groups.slice(1, 1 + names).flat(), pathOf);
      yield* unitsOf(groups.slice(1 + names).flat(), pathOf);
      return;
    }
  }
  if (groups.length < 2) {
    if (HAS_WORD.test(textOf(run))) yield unitOf([...run], first, around, pathOf);
  } else if (end === 0) for (const group of groups) yield* unitsOf(group, pathOf);
  else {
    yield* unitsOf(groups.slice(0, start).flat(), pathOf);
    const middle = groups.slice(start, end).flat();
    if (middle[0]) yield unitOf(middle, middle[0], around, pathOf);
    yield* unitsOf(groups.slice(end).flat(), pathOf);
  }
}

const HAS_WORD = /[\p{L}\p{N}…]/u;

/** From the sentence that is cut in group `cut` to its rest and toggles; not to the buttons that may follow. */
function cutRange(texts: readonly string[], bare: readonly boolean[], cut: number): [start: number, end: number] {
  const text = texts[cut] ?? '';
  const [from, to] = markerIn(text) ?? [];
  let start = cut;
  if (from === 0) start -= /^(?:…|\.{3})$/u.test(texts[cut - 1] ?? '') ? 2 : 1;
  // What stands beside bare text belongs to it.
  while (start > 0 && (bare[start - 1] || bare[start - 2])) start--;
  let end = cut + 1;
  const isRest = () =>
    (to === text.length && end === cut + 1 && kindOf(texts[end] ?? '') !== 'detail') || bare[end] || bare[end - 1];
  while (end < texts.length && (isRest() || isCloser(texts[end] ?? ''))) end++;
  return [Math.max(start, 0), end];
}

/** How many groups behind the first hold the names, if names follow it. */
function namesBehind(texts: readonly string[], bare: readonly boolean[]): number {
  let end = 1;
  while (end < texts.length && (bare[end] || isNames(texts[end]) || !/\p{L}/u.test(texts[end] ?? ''))) end++;
  for (let at = end; at > 1; at--) if (isNames(texts.slice(1, at).join(' '))) return at - 1;
  return 0;
}

function isNames(text: string | undefined): boolean {
  return text !== undefined && kindOf(withoutStop(text)) === 'names';
}

/** Names, or what parts them. */
function isList(group: Piece[], text: string): boolean {
  return !isFormatting(group) && (!/\p{L}{4}/u.test(text) || kindOf(text) === 'names');
}

/**
 * What the page says of the paper at either end of a line, in an element of its own: "Oral", "Preprint", "2024"; in a heading
 * also what leads to it: "[PDF]".
 */
function isBadge([piece]: Piece[], text = '', around: Element): boolean {
  const name = piece?.node.parentNode?.nodeName ?? '';
  if (/^(?:SPAN|SMALL|TIME)$/u.test(name)) return BADGE.test(text) || DATE.test(text);
  return /^(?:A|BUTTON)$/u.test(name) && headingLevel(around) !== undefined && kindOf(text) === 'detail';
}

function isFormatting(group: Piece[] | undefined): boolean {
  return FORMATTING.test(group?.[0]?.node.parentNode?.nodeName ?? '');
}

function commonParent(node: Text, last: Text): Element {
  let parent = parentOf(node);
  while (parent && !parent.contains(last)) parent = parentOf(parent);
  return parent && isElement(parent) ? parent : node.ownerDocument.documentElement;
}

/** The pieces by the child of `around` that they stand in. */
function groupsIn(run: readonly Piece[], around: Element): Piece[][] {
  const groups: Piece[][] = [];
  let before: Node | undefined;
  for (const piece of run) {
    const top = topOf(piece.node, (up) => up === around);
    // A comment parts bare text in two.
    if (top === before || (top.nodeType === 3 && before?.nodeType === 3)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    before = top;
  }
  return groups;
}
