/** Text as LaTeX sets it: signs escaped; letters as they are (UTF-8), or as commands. Pure. */

import { textOfLatex } from './latex-in.ts';

/** Writes text for a value of BibTeX. */
export type Encode = (text: string) => string;

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
};

/** Every program of today reads UTF-8: signs that LaTeX would obey are escaped, all else stands. */
export function utf8(text: string): string {
  // Braces of their own would not pair, so signs have names; `--` and two quotation marks would be set as one sign.
  return text.replace(/[\\{}~^$%&#_]/gu, (sign) => SIGNS[sign] ?? sign).replace(/-(?=-)|`(?=`)|'(?=')/gu, '$&{}');
}

/**
 * Loads the table for programs that know ASCII alone: `é` is `{\'e}`. Letters that no command sets, or that would not be
 * read back as they were, stand as they are.
 */
export async function latexEncoder(): Promise<Encode> {
  const { latex2unicode, Transform } = await import('unicode2latex');
  const transform = new Transform('bibtex');
  const known = new Map<string, string>();
  const command = (letter: string): string => {
    const latex = transform.tolatex(letter);
    const safe = latex !== letter && textOfLatex(`{${latex}}`, latex2unicode) === letter;
    return safe ? `{${latex}}` : letter;
  };
  return (text) =>
    // biome-ignore lint: the range is all of ASCII, which `utf8` knows alone.
    utf8(text).replace(/[^\0-\x7f]\p{M}*/gu, (letter) => {
      const latex = known.get(letter) ?? command(letter);
      known.set(letter, latex);
      return latex;
    });
}

/** Addresses and identifiers: programs take them as they are, so only what would break the brackets is changed. */
export function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign));
}
