/** Words by which one title speaks of another work, or of the same in another way. Pure. */
import type { Prepared } from '../records/prepared.ts';

/** Words that make another work of a title: `Towards …`, `An overview of …`. */
const STANCE =
  /^(?:overview|introduc\w*|towards?|survey|review|tutorial|panel|report|revisit\w*|beyond|extend\w*|improv\w*|evaluat\w*|rethink\w*|comment\w*|reply|response|supplement\w*|protocol|appendix|companion|demo\w*|poster|synthese|summary)$/u;

/** Whether only one of the titles says what kind of work it is about the rest of it. */
export function takesStance(a: Prepared, b: Prepared): boolean {
  const alone = (words: readonly string[], others: readonly string[]) =>
    words.some((word) => STANCE.test(word) && !others.includes(word));
  return alone(a.words, b.words) || alone(b.words, a.words);
}

/** Whether only one of the titles says, in words that are no part of it, that it presents another work: `(demo abstract)`. */
export function isPresented(a: Prepared, b: Prepared): boolean {
  return PRESENTED.test(a.record.title) !== PRESENTED.test(b.record.title);
}

const PRESENTED =
  /^(?:tutorial|panel|demo|demonstrat\w+|poster|keynote|(?:introduction|einleitung|preface|pr[ée]face)(?=[.:]))(?=\P{L})|\b(?:tutorial|panel|demo(?:nstration)?|poster|workshop (?:abstract|version))\b(?=[^([]*[\])])/iu;
