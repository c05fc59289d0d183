/** Takes one line of text that names several authors apart. Pure. */

/** `Adeli K.Lewis G. F.`: a family name glued to the initials before it. */
const GLUED = /(?<=\p{Lu}\.)(?=\p{Lu}[\p{L}'’-]*\p{Ll})/gu;
const LONGEST = 20_000;
/** Anything that could mean more than one name, or less. */
const SEPARATED = /[;,&]|\s\s|[^\S ]|\.\p{Lu}|\b(?:and|al)\b/iu;
const EDGES = /^[\s,.;&]+|[\s,;&]+$/gu;

/**
 * The authors in `line`, in order: separated by semicolons, "and", "&", by commas (also where the commas stand within
 * names: `kearns, m., li, m.`), or glued as reference managers write them (`Tan A.Schulze A.`).
 */
export function authorsIn(line: string): string[] {
  if (isOnePlainName(line)) return [line];
  if (!SEPARATED.test(line)) return /\p{L}/u.test(line) ? [line.replace(EDGES, '')] : [];
  const plain = withLetters(line.slice(0, LONGEST))
    .replace(/\bet\s+al\b.*$/iu, '')
    .replace(/\s+/gu, ' ');
  const glued = plain.replace(GLUED, ';');
  if (glued.includes(';')) return parts(glued, /;\s*(?:and |& )?/giu);
  const pieces = parts(plain, /\s*,\s*(?:and |& )?|\s+and\s+|\s*&\s*/giu);
  if (pieces.length < 2) return pieces;
  // `kearns, m., li, m.`: every second piece is initials. `Kearns, Michael` alone is one name, too.
  const short = pieces.filter(isInitials).length;
  const single = pieces.length === 2 && plain.includes(',') && !/\s/u.test(pieces[0] ?? ' ');
  if (short * 2 < pieces.length - 1 && !single) return pieces;
  const names: string[] = [];
  for (const piece of pieces) {
    const before = names.at(-1);
    if (before !== undefined && !before.includes(',') && (isInitials(piece) || single))
      names[names.length - 1] = `${before}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/**
 * Whether the line is one name in plain letters, as nearly all are: words of letters, apostrophes and hyphens that may end
 * in a full stop, one space between them, none of them "and" or "al". Patterns that tell it take longer.
 */
function isOnePlainName(line: string): boolean {
  let before = SPACE;
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charCodeAt(at);
    if (isLetter(letter)) {
      if (before === FULL_STOP) return false;
    } else {
      if (at === 0 || isJoint(line, start, at)) return false;
      start = at + 1;
      if (letter === APOSTROPHE || letter === HYPHEN) {
        if (before === FULL_STOP) return false;
      } else if (letter === FULL_STOP) {
        if (before === SPACE || before === FULL_STOP) return false;
      } else if (letter !== SPACE || before === SPACE) return false;
    }
    before = letter;
  }
  return before !== SPACE && !isJoint(line, start, line.length);
}

const [SPACE, APOSTROPHE, HYPHEN, FULL_STOP] = [0x20, 0x27, 0x2d, 0x2e];

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Whether the letters from `start` up to `end` are "and" or "al", in capitals or not. */
function isJoint(line: string, start: number, end: number): boolean {
  if ((end - start !== 2 && end - start !== 3) || (line.charCodeAt(start) | 0x20) !== 0x61) return false;
  const letters = line.slice(start, end).toLowerCase();
  return letters === 'al' || letters === 'and';
}

function isInitials(piece: string): boolean {
  return /^(?:\p{L}(?:\.[\s-]*|[\s-]+|$)){1,4}$|^\p{Lu}{1,3}$/u.test(piece);
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.replace(EDGES, ''))
    .filter((part) => /\p{L}/u.test(part));
}

/** Character references, also torn ones: `Kr&#246; ger` is `Kröger`. */
function withLetters(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(/&#(\d{2,5}); ?(?=\p{Ll})|&#(\d{2,5});/gu, (_, torn?: string, whole?: string) =>
    String.fromCharCode(Number(torn ?? whole)),
  );
}
