/** Character references that are left in text: pages escape their metadata twice now and then. Pure. */

/** The commonest of https://html.spec.whatwg.org/multipage/named-characters.html */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** "Ropes &amp; knots" as people read it. What is no such reference stays. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    const isCharacter = code > 31 && code < 0x11_00_00 && (code < 0xd8_00 || code > 0xdf_ff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
