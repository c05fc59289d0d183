/** LaTeX as the characters that it sets. Pure; the table of symbols is handed in, since it is large. */
import {
  ACCENTS,
  ADDRESS,
  FRACTION,
  HIDDEN_ARGUMENT,
  LIGATURES,
  SIGNS,
  SILENT,
  script,
  WORDS,
} from './latex-commands.ts';

/** Commands with their backslash, and the character each stands for (`unicode2latex`'s table). */
export type Symbols = Readonly<Record<string, string | { readonly text?: string; readonly math?: string }>>;

/**
 * The text that `latex` sets: accents and symbols as characters, braces and commands for looks gone, `--` and quotation
 * marks as they are set. Of commands that nobody knows those with a capital (`\METAFONT`) are taken for names, the others
 * stay as they stand. Takes time in proportion to the text.
 */
export function textOfLatex(latex: string, symbols: Symbols): string {
  // biome-ignore lint: most values hold nothing to be changed.
  if (!/[\\{}$~^_`]|--|''/u.test(latex)) return latex;
  return decoded(withLineEnds(latex, symbols), symbols, false, 0).normalize('NFC');
}

/** Mendeley writes the line ends of abstracts and titles as `$\backslash$n`, Zotero as `{\textbackslash}n`. */
function withLineEnds(latex: string, symbols: Symbols): string {
  if (!latex.includes('backslash')) return latex;
  return latex.replace(/(?:\$\\backslash\$|\{\\textbackslash\})([nrt][a-z]{0,20})/giu, (whole, word: string) =>
    symbols[`\\${word}`] === undefined ? ` ${word.slice(1)}` : whole,
  );
}

/** A word in braces that were escaped, as where a program took the braces of another for text: `{\{}DNA{\}}`. */
const HELD_WORD = /(?:\{\\\{\}|\\\{)(\p{L}[\p{L}\p{N}'’.&/-]{0,60})(?:\{\\\}\}|\\\})/uy;

function decoded(latex: string, symbols: Symbols, inMath: boolean, nested: number): string {
  const out: string[] = [];
  let math = inMath;
  let at = 0;
  const plainRun = /[^\\{}$~^_`'-]+/y;
  while (at < latex.length) {
    plainRun.lastIndex = at;
    const [run] = plainRun.exec(latex) ?? [];
    if (run !== undefined) {
      out.push(run);
      at += run.length;
      continue;
    }
    const sign = latex[at] ?? '';
    HELD_WORD.lastIndex = at;
    const held = !math && (sign === '{' || sign === '\\') ? HELD_WORD.exec(latex) : null;
    if (held !== null) {
      out.push(held[1] ?? '');
      at += held[0].length;
    } else if (sign === '\\' && /^\\[()]/u.test(latex.slice(at, at + 2))) {
      math = latex[at + 1] === '(';
      at += 2;
    } else if (sign === '\\') {
      const command = commandAt(latex, at, symbols, math, nested);
      if (command.apart === true && /[\p{L}\p{N})]$/u.test(out.at(-1) ?? '')) out.push(' ');
      out.push(command.text);
      at = command.end;
    } else if (sign === '{' || sign === '}') {
      at += 1;
    } else if (sign === '$') {
      const closing = math || /(?<!\\)\$/u.test(latex.slice(at + 1, at + 3000));
      if (closing) math = latex[at + 1] === '$' ? math : !math;
      else out.push('$');
      at += 1;
    } else if (math && (sign === '^' || sign === '_')) {
      const argument = argumentAt(latex, at + 1);
      const inner = nested < 5 ? decoded(argument.text, symbols, true, nested + 1) : argument.text;
      out.push(script(sign, inner, out.at(-1) ?? ''));
      at = argument.end;
    } else if (sign === '~') {
      out.push(' ');
      at += 1;
    } else {
      const [ligature = sign] = /^(?:---?|``|'')/u.exec(latex.slice(at, at + 3)) ?? [];
      out.push(math ? ligature : (LIGATURES.get(ligature) ?? ligature));
      at += ligature.length;
    }
  }
  return out.join('');
}

interface Piece {
  readonly text: string;
  readonly end: number;
  /** Stands apart from what is before it. */
  readonly apart?: boolean;
}

function commandAt(latex: string, from: number, symbols: Symbols, math: boolean, nested: number): Piece {
  const [whole = '\\'] = /^\\(?:a['`=]|[a-z]+\*?|[^a-z]|$)/iu.exec(latex.slice(from, from + 60)) ?? [];
  const name = whole.slice(1).replace(/\*$|^a(?=['`=])/gu, '');
  const isWord = /^[a-z]/iu.test(name);
  const after = from + whole.length;
  const inner = (text: string, inMath = math) => (nested < 5 ? decoded(text, symbols, inMath, nested + 1) : text);
  const accent = ACCENTS.get(name);
  if (accent !== undefined && !(name.length === 1 && isWord && !/[\s{\\]/u.test(latex[after] ?? ''))) {
    const argument = argumentAt(latex, after);
    if (argument.text.length < 200) return { text: accented(inner(argument.text), accent), end: argument.end };
  }
  if (!isWord) return { text: SIGNS.get(name) ?? name, end: after };
  const end = after + (/^(?:\{\}|[ \t]+|\n[ \t]*)/u.exec(latex.slice(after, after + 50))?.[0].length ?? 0);
  const argument = withArgument(latex, name, after, inner);
  if (argument !== undefined) return argument;
  const word = WORDS.get(name);
  if (word !== undefined) {
    const apart = word === name;
    return { text: apart && /[\p{L}\p{N}\\]/u.test(latex[end] ?? '') ? `${word} ` : word, end, apart };
  }
  if (name === 'LaTeX' || name === 'TeX' || name === 'BibTeX') return { text: name, end: after };
  const symbol = symbols[`\\${name}`];
  const known =
    typeof symbol === 'string' ? symbol : math ? (symbol?.math ?? symbol?.text) : (symbol?.text ?? symbol?.math);
  // Combining marks stand for commands with an argument, which are read above.
  if (known !== undefined && !/^\p{M}/u.test(known) && (known === '\\' || !known.startsWith('\\')))
    // Slanted letters of mathematics are letters all the same.
    return { text: /[\u{1d400}-\u{1d7ff}]/u.test(known) ? known.normalize('NFKC') : known, end };
  if (SILENT.test(name)) return { text: '', end };
  if (latex[after] === '{') return { text: '', end: after };
  if (!/^\p{Lu}/u.test(name)) return { text: whole, end: after };
  // Within a word it is no name, but some sign.
  return { text: /\p{Ll}/u.test(latex[from - 1] ?? '') ? '' : name, end: after };
}

/** The commands that do something to their arguments. */
function withArgument(
  latex: string,
  name: string,
  after: number,
  inner: (text: string, inMath?: boolean) => string,
): Piece | undefined {
  if (HIDDEN_ARGUMENT.test(name)) return { text: '', end: argumentAt(latex, after, 1500).end };
  if (name === 'verb' || (ADDRESS.test(name) && latex[after] !== '{')) {
    const [whole, , text] = /^([+|=!"/])([^\n]{0,300}?)\1/u.exec(latex.slice(after, after + 310)) ?? [];
    return whole === undefined ? undefined : { text: text ?? '', end: after + whole.length };
  }
  if (latex[after] !== '{') return undefined;
  if (ADDRESS.test(name)) {
    const address = argumentAt(latex, after, 1500);
    return { text: verbatimOfLatex(address.text), end: address.end };
  }
  if (name === 'ensuremath') {
    const { text, end } = argumentAt(latex, after);
    return { text: inner(text, true), end };
  }
  if (!FRACTION.test(name)) return undefined;
  const above = argumentAt(latex, after);
  const below = argumentAt(latex, above.end);
  return { text: `${inner(above.text)}/${inner(below.text)}`, end: below.end };
}

/** A group, a command or a single character; spaces before it are passed over. */
function argumentAt(latex: string, from: number, longest = 300): Piece {
  let at = from;
  while (latex[at] === ' ') at += 1;
  if (latex[at] === '{') {
    const mark = /[{}]/g;
    mark.lastIndex = at;
    let depth = 0;
    for (let found = mark.exec(latex); found !== null && found.index - at < longest; found = mark.exec(latex)) {
      depth += found[0] === '{' ? 1 : -1;
      if (depth === 0) return { text: latex.slice(at + 1, found.index), end: found.index + 1 };
    }
    return { text: '', end: at + 1 };
  }
  const [command] = /^\\(?:[a-z]+|.)/iu.exec(latex.slice(at, at + 40)) ?? [];
  const text = command ?? String.fromCodePoint(latex.codePointAt(at) ?? 32);
  return { text, end: Math.min(latex.length, at + text.length) };
}

function accented(text: string, mark: string): string {
  const trimmed = text.trimStart();
  const [first = ''] = trimmed;
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  if (!/\p{L}/u.test(base)) return text;
  return `${base}${mark}${trimmed.slice(first.length)}`;
}

/** An address, identifier or file name: commands are no commands there, but many programs escape signs all the same. */
export function verbatimOfLatex(latex: string): string {
  if (!/[\\{}$]/u.test(latex)) return latex.trim();
  return latex
    .replace(/\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}(?:\{[^{}]*\})?/gu, '$1')
    .replace(/\\textasciitilde(?:\{\})?|\$\\sim\$|\\~(?:\{\})?/gu, '~')
    .replace(/\\textunderscore(?:\{\})?/gu, '_')
    .replace(/\\textless(?:\{\}|(?![a-z]))/gu, '<')
    .replace(/\\textgreater(?:\{\}|(?![a-z]))/gu, '>')
    .replace(/\\([_%#&$~^{}\-/])/gu, '$1')
    .replace(/[{}]/gu, '')
    .trim();
}
