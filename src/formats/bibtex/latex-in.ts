/** LaTeX as the characters that it sets. Pure; the table of commands is handed in, since it is large. */

/** Commands with their backslash, and the character each stands for (`unicode2latex`'s table). */
export type Symbols = Readonly<Record<string, string | { readonly text?: string; readonly math?: string }>>;

/** Accents by the command that sets them, as combining marks. */
const ACCENTS = new Map<string, string>(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    r: '\u030a',
    c: '\u0327',
    k: '\u0328',
    d: '\u0323',
    b: '\u0331',
    h: '\u0309',
    G: '\u030f',
    U: '\u030e',
    t: '\u0361',
    hat: '\u0302',
    bar: '\u0304',
    tilde: '\u0303',
    vec: '\u20d7',
    dot: '\u0307',
    ddot: '\u0308',
    acute: '\u0301',
    grave: '\u0300',
    check: '\u030c',
    breve: '\u0306',
  }),
);

/** Commands that only change how their argument looks, or take room. */
const SILENT =
  /^(?:text[a-z]*|math[a-z]*|emph|enquote|mbox|hbox|fbox|ensuremath|boldsymbol|bm|em|it|bf|rm|sc|sf|tt|sl|up|uppercase|lowercase|MakeUppercase|underline|url|path|nolinkurl|left|right|big|Big|displaystyle|noopsort|protect|relax|bgroup|egroup|begingroup|endgroup|scriptsize|footnotesize|small|normalsize|large|Large|itshape|bfseries|upshape|cyr|xspace|operatorname|textquotesingle)$/u;
/** Commands whose first argument is not for readers. */
const HIDDEN_ARGUMENT =
  /^(?:href|textcolor|foreignlanguage|fontsize|selectlanguage|hspace|vspace|label|cite|footnote)$/u;
const BLANK = /^(?:quad|qquad|enspace|thinspace|newline|linebreak|par|newblock)$/u;

const RAISED: Readonly<Record<string, string>> = mapped('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOWERED: Readonly<Record<string, string>> = mapped('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/**
 * The text that `latex` sets: accents and symbols as characters, braces and commands for looks gone, `--` and quotation
 * marks as they are set. Commands that nobody knows stay as they stand. Takes time in proportion to the text.
 */
export function textOfLatex(latex: string, symbols: Symbols): string {
  // biome-ignore lint: most values hold nothing to be changed.
  if (!/[\\{}$~^_`]|--|''/u.test(latex)) return latex;
  return decoded(latex, symbols, false, 0).normalize('NFC');
}

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
    if (sign === '\\') {
      const command = commandAt(latex, at, symbols, math, nested);
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
      out.push(script(sign, inner));
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

const LIGATURES = new Map(Object.entries({ '--': '–', '---': '—', '``': '“', "''": '”' }));

interface Piece {
  readonly text: string;
  readonly end: number;
}

function commandAt(latex: string, from: number, symbols: Symbols, math: boolean, nested: number): Piece {
  const [whole = '\\'] = /^\\(?:[a-z]+\*?|[^a-z]|$)/iu.exec(latex.slice(from, from + 60)) ?? [];
  const name = whole.slice(1).replace(/\*$/u, '');
  const isWord = /^[a-z]/iu.test(name);
  const after = from + whole.length;
  const accent = ACCENTS.get(name);
  if (accent !== undefined && !(name.length === 1 && isWord && !/[\s{\\]/u.test(latex[after] ?? ''))) {
    const argument = argumentAt(latex, after);
    if (argument.text.length < 200) {
      const inner = nested < 5 ? decoded(argument.text, symbols, math, nested + 1) : argument.text;
      return { text: accented(inner, accent), end: argument.end };
    }
  }
  if (!isWord) return { text: SIGNS.get(name) ?? name, end: after };
  const end = after + (/^(?:\{\}|[ \t]+|\n[ \t]*)/u.exec(latex.slice(after, after + 50))?.[0].length ?? 0);
  if (HIDDEN_ARGUMENT.test(name)) return { text: '', end: argumentAt(latex, after, 1500).end };
  if (BLANK.test(name)) return { text: ' ', end };
  if (name === 'LaTeX' || name === 'TeX' || name === 'BibTeX') return { text: name, end: after };
  const symbol = symbols[`\\${name}`];
  const known =
    typeof symbol === 'string' ? symbol : math ? (symbol?.math ?? symbol?.text) : (symbol?.text ?? symbol?.math);
  // Combining marks stand for commands with an argument, which are read above.
  if (known !== undefined && !/^\p{M}/u.test(known) && (known === '\\' || !known.startsWith('\\')))
    return { text: known, end };
  if (SILENT.test(name)) return { text: '', end };
  return { text: latex[after] === '{' ? '' : whole, end: after };
}

const SIGNS = new Map<string, string>(
  Object.entries({
    '': '\\',
    '\\': ' ',
    ',': ' ',
    ';': ' ',
    ':': ' ',
    '!': '',
    '/': '',
    '-': '',
    '@': '',
    '(': '',
    ')': '',
    '[': '',
    ']': '',
    ' ': ' ',
    '\n': ' ',
  }),
);

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

function script(sign: string, text: string): string {
  const table = sign === '^' ? RAISED : LOWERED;
  const letters = [...text];
  if (letters.length > 0 && letters.every((letter) => table[letter] !== undefined))
    return letters.map((letter) => table[letter]).join('');
  return text.trim() === '' ? '' : `${sign}${text}`;
}

function mapped(from: string, to: string): Readonly<Record<string, string>> {
  const targets = [...to];
  return Object.fromEntries([...from].map((sign, index) => [sign, targets[index] ?? sign]));
}

/** An address, identifier or file name: commands are no commands there, but many programs escape signs all the same. */
export function verbatimOfLatex(latex: string): string {
  if (!/[\\{}$]/u.test(latex)) return latex.trim();
  return latex
    .replace(/\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}(?:\{[^{}]*\})?/gu, '$1')
    .replace(/\\textasciitilde(?:\{\})?|\$\\sim\$|\\~(?:\{\})?/gu, '~')
    .replace(/\\textunderscore(?:\{\})?/gu, '_')
    .replace(/\\([_%#&$~^{}\-/])/gu, '$1')
    .replace(/[{}]/gu, '')
    .trim();
}
