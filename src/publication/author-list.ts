/** Takes one line of text that names several authors apart. Pure. */

/** `Adeli K.Lewis G. F.`: a family name glued to the initials before it. */
const GLUED = /(?<=\p{Lu}\.)(?=\p{Lu}[\p{L}'’-]*\p{Ll})/gu;
const LONGEST = 20_000;

/**
 * The authors in `line`, in order: separated by semicolons, "and", "&", by commas (also where the commas stand within
 * names: `kearns, m., li, m.`), or glued as reference managers write them (`Tan A.Schulze A.`).
 */
export function authorsIn(line: string): string[] {
  const plain = line
    .slice(0, LONGEST)
    .replace(/\bet\s+al\b.*$/iu, '')
    .replace(/\s+/gu, ' ');
  const glued = plain.replace(GLUED, ';');
  if (glued.includes(';')) return parts(glued, /;\s*(?:and |& )?/giu);
  const pieces = parts(plain, /\s*,\s*(?:and |& )?|\s+and\s+|\s*&\s*/giu);
  if (pieces.length < 2) return pieces;
  // `kearns, m., li, m.`: every second piece is initials. One pair alone is one name, `Kearns, Michael`.
  const initials = pieces.filter((piece) => /^(?:\p{L}\.?[\s-]*){1,4}$/u.test(piece) && piece.length < 12).length;
  if (initials * 2 >= pieces.length - 1 || (pieces.length === 2 && plain.includes(','))) {
    const names: string[] = [];
    for (const piece of pieces) {
      const short = /^(?:\p{L}\.?[\s-]*){1,4}$/u.test(piece) && (piece.includes('.') || piece.length < 4);
      if (names.length > 0 && (short || pieces.length === 2)) names.push(`${names.pop()}, ${piece}`);
      else names.push(piece);
    }
    return names;
  }
  return pieces;
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.replace(/^[\s,.;&]+|[\s,;&]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part));
}
