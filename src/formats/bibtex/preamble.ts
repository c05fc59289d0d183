/** Commands that a file defines for itself in its `@preamble`. Pure. */
import { type Symbols, textOfLatex } from './latex-in.ts';

/** `\def\x{…}` and `\newcommand{\x}{…}` without arguments; bodies of TeX's own making (`\hbox to`) are none of it. */
const DEFINITION =
  /\\(?:def\s{0,9}|(?:re)?newcommand\*?\s{0,9}\{?|providecommand\*?\s{0,9}\{?|DeclareRobustCommand\*?\s{0,9}\{?)\\([a-z]{1,40})\}?\s{0,9}\{((?:[^{}#]|\{[^{}#]{0,200}\}){0,200}?)\}/giu;

/** `symbols`, and what a file adds to it with `define`. The table is large: it is not copied. */
export function createSymbols(symbols: Symbols): { readonly symbols: Symbols; define(preamble: string): void } {
  const own: Record<string, string> = Object.create(symbols);
  return {
    symbols: own,
    define(preamble) {
      for (const [, name, body = ''] of preamble.slice(0, 20_000).matchAll(DEFINITION)) {
        const text = textOfLatex(body, own);
        if (text !== '' && !text.includes('\\')) own[`\\${name}`] = text;
      }
    },
  };
}
