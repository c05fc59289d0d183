/** Names that begin with the family: "Holt, M.", "Holt, Mira", "HOLT, Mira". */
import { isFirstOfOthers } from './list-slips.ts';
import { nameWord } from './name-words.ts';
import type { Edges, ScannedName } from './scanned-name.ts';

const INITIALS_BEHIND_COMMA =
  /^\s?,\s?((?:(?!Ph\.\s?D\b)(?:\p{Lu}\p{M}*\p{Ll}?\.|(?!(?<=\.\s)A\s(?!and\s|et\s|und\s|[ye]\s)\p{L})\p{Lu}{1,3}(?![\p{L}]))[\s‐-]{0,2})+)(?=[\s,;&.*()†‡§¶#^:]|$)/u;
/** "Berg, M. van, Holt, A.": the particle stands behind the initials, as programs sort families without it. */
const PARTICLE_BEHIND =
  /^(?:\s(?:v[ao]n|de[nr]?|del(?:la)?|d[aou]s?|la|le|te[nr]?)(?![\p{L}’'-])){1,3}(?=\s?(?:[,;&(.]|$))/u;
const GIVEN_BEHIND_COMMA =
  /^\s?,\s?(\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:\p{Lu}\.){2,4}|\p{Lu}[\p{L}\p{M}’'-]*\.?)){0,2})(?=\s*(?:[;|/\\:]|,? (?:and|&) |,? (?:und|et|y|e) \p{Lu}[\p{L}’'-]+, \p{Lu}|,? et al\b|\.\s|\.?$|\())/u;

/** "Mira Holt, M.D.": no initials behind a given name. */
const DEGREE = /^(?:M\.D\.|Ph\.D\.)/u;

/** "Poor, H. Vincent" among names that conjunctions or semicolons part. */
const INITIAL_AND_GIVEN =
  /^\s?,\s?(\p{Lu}\.\s\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)(?=\s*(?:;|,?\s(?:and|&)\s\p{Lu}[\p{L}\p{M}’'-]+,\s|,\s["“]))/u;
/** "Holt, M., Ekdahl, j., Ruiz, A.": a capital that was forgotten. */
const SMALL_INITIAL = /^,\s(\p{Ll}\.)(?=,\s\p{Lu})/u;
/** "Holt. M.,", "Holt. M,": a stop where the comma belongs. */
const STOP_FOR_COMMA =
  /^\.\s((?:\p{Lu}\.\s?-?){1,3}(?<=\.)(?=\s*(?:[,;&(.]|$)|\s)|\p{Lu}{1,2}(?=,\s\p{Lu}{1,2}\s\p{Lu}))/u;
/** The initials behind a comma begin the next name: "Jon Ekdahl, G. B. Holt, ...". */
const NEXT_FAMILY =
  /^\s\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}\.?(?!\p{L}))){0,2}(?=\s*(?:,|\)|\.?$)|\s(?:and|&)\s)/u;

/** "Holt M, Jon Ekdahl, A. Ruiz, “Title”": the same in a list that began otherwise. */
const LAST_BEFORE_QUOTE = /^\s\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*,?\s["“]/u;

/** "Holt, Mira. “Title”", "Holt, Mira. 2023. Title", "Holt, Mira. To appear. Title", "Holt, Mira (2023): Title", "Holt, Mira, et al. “Title”": one author alone. */
const ALONE =
  /^\s?,\s?(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]*\.?){0,2})(?=\.\s+(?:[“"„«(]|(?:19|20)\d\d\b|(?:To appear|In press|Forthcoming|Under review|Submitted)\.\s)|,? et al\.,?\s+[“"„«]|\s\((?:19|20)\d\d\w?\))/u;

/**
 * "HOLT, Mira;", "DE LA RUIZ, A. B. <i>Rivers</i>": the family in capitals, as Brazilian and French lists have it; of a family
 * that a program took for a second name only the initial is left: "H., Mira;".
 */
const IN_CAPITALS =
  /^(\p{Lu}{2}[\p{Lu}’'-]*(?:\s\p{Lu}{2}[\p{Lu}’'-]*){0,3}|\p{Lu}\.(?=,\s\p{Lu}\p{Ll}+\s?[;.])),\s((?:\p{Lu}\.\s?-?){1,4}(?:\p{Lu}(?=\s?;))?|\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s(?:d[aeo]s?|del|e|[JS]r\.|\p{Lu}\.?(?!\p{L})|\p{Lu}\p{Ll}[\p{L}’'-]*)){0,4})(?=\s*(?:;|,\s\p{Lu}{2,},|\.(?:\s|$)|$)|(?<=\.\s?)(?=(?!\p{Lu}\s?[;,])[\p{Lu}(“"]))/u;

/** What stands before the comma. */
interface Family {
  readonly shown: string;
  /** How many words are no particles. */
  readonly plain: number;
  /** One word only. */
  readonly lone: boolean;
  readonly particles: number;
}

/** The name that goes on behind the comma at `end`; the other parameters are those of `nameAt`. */
export function givenAfterComma(
  text: string,
  end: number,
  { shown, plain, lone, particles }: Family,
  pairs: () => boolean,
  closing: boolean,
  edges: Edges | undefined,
): ScannedName | undefined {
  const both = plain === 1 && pairs() ? INITIAL_AND_GIVEN.exec(text.slice(end, end + 60)) : null;
  const isWhole = both && ![...Array(both[0].length - 1).keys()].some((step) => edges?.has(end + step + 1));
  if (isWhole) return { name: `${shown}, ${both[1] ?? ''}`, end: end + both[0].length, sure: true, familyFirst: true };
  const small = closing && plain === 1 ? SMALL_INITIAL.exec(text.slice(end, end + 8)) : null;
  if (small) return { name: `${shown}, ${small[1] ?? ''}`, end: end + small[0].length, sure: true, familyFirst: true };
  const given = INITIALS_BEHIND_COMMA.exec(text.slice(end, end + 40));
  const letters = given?.[1]?.trim() ?? '';
  const dotted = letters.includes('.');
  const isNext = () =>
    plain > 1 &&
    given &&
    (closing ? LAST_BEFORE_QUOTE : NEXT_FAMILY).test(text.slice(end + given[0].trimEnd().length, end + 80));
  if (
    given &&
    (plain === 1 || (dotted && !DEGREE.test(letters))) &&
    (letters.includes(' ') || nameWord(letters).kind !== 'no') &&
    !isNext()
  ) {
    // "Holt, M. J. Ekdahl, & A. Ruiz (2020)": the second initial is that of the next.
    const [own = ''] = closing ? [] : (/^\s?,\s?\p{Lu}\.(?=\s\p{Lu}\.)/u.exec(given[0]) ?? []);
    if (own !== '' && isFirstOfOthers(text.slice(end + own.length, end + own.length + 100)))
      return { name: `${shown}, ${letters.slice(0, 2)}`, end: end + own.length, sure: true, familyFirst: true };
    const past = end + given[0].trimEnd().length;
    const particle = dotted ? (PARTICLE_BEHIND.exec(text.slice(past, past + 20))?.[0] ?? '') : '';
    return {
      name: `${shown}, ${letters}${particle && ` ${particle.trim()}`}`,
      end: past + particle.length,
      sure: dotted,
      familyFirst: true,
    };
  }
  // "Silva Ruiz, Ada" among names of that form.
  const isPaired = closing && plain === 2 && pairs();
  const other =
    lone || particles > 0 || isPaired ? (pairs() ? GIVEN_BEHIND_COMMA : ALONE).exec(text.slice(end, end + 60)) : null;
  const name = other?.[1];
  // "Jan van Holt, Mira Ruiz & Ada Berg": only a given name alone is one of "Ruiz y Berg, Ada".
  const isGiven = name !== undefined && (lone || /^\S+(?:\s\p{Lu}\.?)?$/u.test(name));
  return other && isGiven && !name.split(' ').some((word) => nameWord(word).kind === 'thing')
    ? { name: `${shown}, ${name}`, end: end + other[0].length, familyFirst: true }
    : undefined;
}

/** The same where a stop stands for the comma: in a list of such names, or at its `first`. */
export function givenAfterStop(
  text: string,
  end: number,
  shown: string,
  closing: boolean,
  first: boolean,
): ScannedName | undefined {
  const slip = closing || first ? STOP_FOR_COMMA.exec(text.slice(end, end + 20)) : null;
  return slip && (closing || text[end + slip[0].length] === ',')
    ? { name: `${shown}, ${slip[1] ?? ''}`, end: end + slip[0].length, sure: true, familyFirst: true }
    : undefined;
}

/** A name whose family, in capitals, stands first: sure if the list has more of them. */
export function familyInCapitals(text: string): ScannedName | undefined {
  const match = IN_CAPITALS.exec(text);
  const [whole = '', family = '', given = ''] = match ?? [];
  if (
    !match ||
    `${family} ${given}`
      .trim()
      .split(' ')
      .some((word) => /^(?:no|thing)$/u.test(nameWord(word).kind))
  )
    return undefined;
  return { name: `${family}, ${given.trim()}`, end: whole.trimEnd().length, sure: true, familyFirst: true };
}
