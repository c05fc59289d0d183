/** Commands that a file defines for itself in its `@preamble`. Pure. */
import { type Symbols, textOfLatex } from './latex-in.ts';

/** `\def\x{…}` and `\newcommand{\x}{…}` without arguments; bodies of TeX's own making (`\hbox to`) are none of it. */
const DEFINITION =
  /\\(?:def\s{0,9}|(?:re)?newcommand\*?\s{0,9}\{?|providecommand\*?\s{0,9}\{?|DeclareRobustCommand\*?\s{0,9}\{?)\\([a-z]{1,40})\}?\s{0,9}\{((?:[^{}#]|\{[^{}#]{0,200}\}){0,200}?)\}/giu;

/** `symbols` with the commands that the block `preamble` defines as plain text. */
export function withDefinitions(symbols: Symbols, preamble: string): Symbols {
  const defined: [string, string][] = [...preamble.slice(0, 20_000).matchAll(DEFINITION)].flatMap(
    ([, name, body = '']) => {
      const text = textOfLatex(body, symbols);
      return text.includes('\\') || text === '' ? [] : [[`\\${name}`, text]];
    },
  );
  if (defined.length === 0) return symbols;
  // The table is large: it is not copied.
  return Object.assign(Object.create(symbols), Object.fromEntries(defined));
}
