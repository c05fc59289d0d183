/** Names of people as metadata holds them. Pure. */

/** `Valcourt, Inès` as people write it: `Inès Valcourt`. More than one comma (a suffix) is left as it is. */
export function inOrder(name: string): string {
  const [family = '', given, ...more] = name.split(',').map((part) => part.trim());
  return given !== undefined && given !== '' && more.length === 0 ? `${given} ${family}` : name.trim();
}

/** Each person of a text that should name one and may name all: "Valcourt, Inès; Okafor, J.", "One, A. & Two, B.", "A One, B Two, C Three". */
export function peopleIn(line: string): string[] {
  if (line.includes(';')) return line.split(';');
  const joined = line.split(' & ');
  if (joined.length > 1 && joined.every((name) => /[, ]/u.test(name.trim()))) return joined;
  const people = line.split(/,| and /u).map((part) => part.trim());
  // Two parts may be one person: "Meyer Valcourt, Inès Anne".
  return people.length > 2 && people.every((name) => name.includes(' ')) ? people : [line];
}
