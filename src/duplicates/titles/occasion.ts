/** On what occasion a listing says that a work was told: a talk, an abstract, a column. Pure. */
import { anyOf } from '../../publication/any-of.ts';
import type { Prepared } from '../records/prepared.ts';

/** What is told on an occasion, and told again on the next under the same title. "Poster" and "oral" only say how a paper was shown. */
const OCCASION = anyOf('iu', [
  /\b(?:invited|plenary|keynote|lightning|contributed|academic|public|distinguished) (?:talk|lecture|address|speech|seminar)s?\b/u,
  /^(?:talk|keynote|plenary|colloquium|seminar|lecture|panel|abstracts?|webinar|tutorial)\b(?! notes)/u,
  /\b(?:talk|keynote|colloquium(?! on\b)|webinar|panel discussion|meeting abstracts?|abstracts? of|summer school)\b/u,
  /\b(?:column|blog|op-ed|podcast|interview|newsletter)\b/u,
  /\b(?:vortrag|gastvortrag|kolloquium|expos[ée]|communication orale|conf[ée]rence invit[ée]e|relazione|intervento)\b/u,
  /\b(?:conferencia|confer[êe]ncia|ponencia|palestra|mesa[ -]redonda|comunica[çc](?:i[óo]n|[ãa]o))(?:[,:]|$)/u,
  /(?<!\p{L})(?:тез(?:исы|\.)|доклад|автореф)/u,
  /报告|報告|演讲|講演|口頭発表|発表会/u,
]);

/**
 * Whether only one of the two was told on an occasion, or each on one of its own: in another year, place or meeting of a
 * series. Symmetric.
 */
export function areOfTwoOccasions(a: Prepared, b: Prepared, isElsewhere: boolean): boolean {
  const [one = '', other = ''] = [a.record.venue, b.record.venue];
  const [isOne, isOther] = [OCCASION.test(one), OCCASION.test(other)];
  if (!isOne && !isOther) return false;
  if (one === '' || other === '') return false;
  return isOne !== isOther || isElsewhere || figuresOf(one) !== figuresOf(other);
}

function figuresOf(venue: string): string {
  return venue.replace(/\D+/gu, ' ').trim();
}
