/** Words by which twin works differ, `… in men` and `… in women`: however alike all else is, they are no slips of a pen. Pure. */
import type { Prepared } from '../records/prepared.ts';

/** Words of one line exclude each other, but for those that a comma parts from no other. */
const OPPOSED = [
  'male males man men boy boys, female females woman women girl girls',
  'paternal father fathers, maternal mother mothers',
  'child children childhood pediatric paediatric, adult adults adulthood elderly, adolescent adolescents, infant infants neonates',
  'before, after',
  'pre, post',
  'with, without',
  'increase increased increases increasing, decrease decreased decreases decreasing reduced reduces reducing reduction',
  'improve improved improves improving, impair impaired impairs impairing',
  'high higher, low lower',
  'upper, lower',
  'left, right',
  'early, late',
  'short, long',
  'acute, chronic, subacute',
  'systolic, diastolic',
  'alpha, beta, gamma, delta',
  'mortality, morbidity',
  'positive, negative',
  'benign, malignant',
  'primary, secondary, tertiary',
  'central, peripheral',
  'anterior, posterior',
  'proximal, distal',
  'dorsal, ventral',
  'medial, lateral',
  'internal, external',
  'inpatient inpatients, outpatient outpatients',
  'urban, rural',
  'north northern, south southern, east eastern, west western',
  'single, double, triple',
  'open, closed',
  'summer, winter, spring, autumn',
  'morning, evening',
  'vivo, vitro',
  'gain, loss',
  'minimum minimal minimizing, maximum maximal maximizing',
  'static, dynamic',
  'discrete, continuous',
  'forward, backward',
  'input, output',
  'online, offline',
  'local, global',
  'sequential, parallel',
  'mouse mice murine, rat rats, rabbit rabbits, dog dogs canine, pig pigs porcine, sheep ovine, human humans, monkey monkeys',
  'kidney renal, liver hepatic, heart cardiac, lung pulmonary, brain cerebral',
  'africa, america, asia, australia, europe',
  'states, kingdom',
  'brazil, canada, china, egypt, france, germany, ghana, india, iran, italy, japan, kenya, korea, mexico, nigeria, spain, taiwan',
];

/** On which side of which lines a word stands. */
const SIDES = new Map<string, (readonly [line: number, side: number])[]>();
for (const [line, sides] of OPPOSED.entries()) {
  for (const [side, words] of sides.split(', ').entries()) {
    for (const word of words.split(' ')) SIDES.set(word, [...(SIDES.get(word) ?? []), [line, side]]);
  }
}

const PREFIXES = [
  /^hyp(?:er|o)(?=.{4})/u,
  /^(?:pre|post)(?=.{4})/u,
  /^(?:int(?:ra|er)|extra)(?=.{4})/u,
  /^(?:mac|mic)ro(?=.{4})/u,
  /^(?:over|under)(?=.{4})/u,
  /^(?:up|down)(?=.{4})/u,
];
const NEGATED = /^(?:non|un|in|im|a|de)(.{5,})$/u;
/** A protocol is no report of what came of it, and a supplement is not what it adds to. */
const KIND = /(?:study|trial|review)protocol|protocolfor|supplementary(?:material|information|data|file|appendix)/u;

/** Whether one title says the opposite of the other, or one alone says that it is a protocol. Symmetric. */
export function areOpposed(a: Prepared, b: Prepared): boolean {
  if (a.compact === b.compact) return false;
  if (KIND.test(a.compact) !== KIND.test(b.compact)) return true;
  const onlyA = missing(a.words, b.words);
  const onlyB = missing(b.words, a.words);
  if (onlyA.length === 1 && onlyB.length === 1 && differInLetter(a.words, b.words)) return true;
  return onlyA.some((word) =>
    onlyB.some((other) => exclude(word, other) || negates(word, other, b.words) || negates(other, word, a.words)),
  );
}

const LETTER = /^\p{L}$/u;

/** Whether the first that differs is the letter behind one word: `type A`, `type B`. */
function differInLetter(words: readonly string[], others: readonly string[]): boolean {
  const at = words.findIndex((word, place) => word !== others[place]);
  return LETTER.test(words[at] ?? '') && LETTER.test(others[at] ?? '') && (words[at - 1] ?? '').length > 3;
}

/** The words of `words` that `others` has not, or not as often. */
function missing(words: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function exclude(word: string, other: string): boolean {
  const others = SIDES.get(other);
  const opposed = SIDES.get(word)?.some(([line, side]) => others?.some(([at, its]) => at === line && its !== side));
  if (opposed || word.at(-1) !== other.at(-1)) return opposed === true;
  return PREFIXES.some(
    (prefix) => prefix.test(word) && prefix.test(other) && bare(word, prefix) === bare(other, prefix),
  );
}

function bare(word: string, prefix: RegExp): string {
  return word.replace(prefix, '');
}

/** Whether `word` is `plain` with `non-` or the like in front, which does not stand before `plain` as a word of its own. */
function negates(word: string, plain: string, others: readonly string[]): boolean {
  return (
    word.endsWith(plain) &&
    NEGATED.exec(word)?.[1] === plain &&
    others[others.indexOf(plain) - 1] !== word.slice(0, -plain.length)
  );
}
