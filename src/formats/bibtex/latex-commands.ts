/** What LaTeX commands of bibliographies set, where the kept table of symbols does not know them or knows better. Pure. */

/** Accents by the command that sets them, as combining marks. The last line holds those of MathSciNet. */
export const ACCENTS = new Map<string, string>(
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
    textcommabelow: '\u0326',
    ocirc: '\u030a',
    polhk: '\u0328',
    cftil: '\u0303',
    udot: '\u0323',
    lfhook: '\u0326',
  }),
);

/** Commands that only change how their argument looks, or take room. */
export const SILENT =
  /^(?:text[a-z]*|math[a-z]*|mkbib(?!quote)[a-z]*|bibskip[a-z]*|indexskip[a-z]*|emph|enquote|mbox|hbox|fbox|boldsymbol|bm|em|it|bf|rm|sc|sf|tt|sl|up|cal|uppercase|lowercase|MakeUppercase|MakeLowercase|NoCaseChange|underline|autocap|left|right|big|Big|displaystyle|protect|relax|bgroup|egroup|begingroup|endgroup|scriptsize|footnotesize|small|normalsize|large|Large|itshape|bfseries|upshape|scshape|cyr|xspace|operatorname|nopunct|isdot|unspace|allowbreak|nobreak|noindent|ignorespaces)$/u;

/** Commands whose first argument is not for readers. */
export const HIDDEN_ARGUMENT =
  /^(?:href|textcolor|color|foreignlanguage|fontsize|selectlanguage|hspace|vspace|label|cite|footnote|texorpdfstring|bibinfo|bibfield|noopsort|[Ss]ort[Nn]oop|noop|NOOP)$/u;

/** Commands whose argument is an address. */
export const ADDRESS = /^(?:url|path|nolinkurl)$/u;

/** Fractions, whose two arguments stand one above the other. */
export const FRACTION = /^(?:[tdcs]?frac|nicefrac|textfrac)$/u;

const OPERATORS =
  'arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh';

/** Commands that stand for signs or words, above the table of symbols. Most of the punctuation is biblatex's. */
export const WORDS = new Map<string, string>([
  ...OPERATORS.split(' ').map((name): [string, string] => [name, name]),
  ...[
    'quad',
    'qquad',
    'enspace',
    'thinspace',
    'space',
    'addspace',
    'newline',
    'linebreak',
    'par',
    'newblock',
    'hfill',
  ].map((name): [string, string] => [name, ' ']),
  ...Object.entries({
    addcolon: ':',
    addcomma: ',',
    adddot: '.',
    adddotspace: '. ',
    addsemicolon: ';',
    bibdatedash: '–',
    bibrangedash: '–',
    cprime: "'",
    dbar: 'đ',
    Dbar: 'Đ',
    degree: '°',
    angstrom: 'Å',
    emdash: '—',
    endash: '–',
    Dash: '—',
    emptyset: '∅',
    flqq: '«',
    frqq: '»',
    glq: '‚',
    glqq: '„',
    grq: '‘',
    grqq: '“',
    guillemetleft: '«',
    guillemetright: '»',
    hyphen: '-',
    lvert: '|',
    rvert: '|',
    lVert: '‖',
    rVert: '‖',
    micro: 'μ',
    psq: ' sq.',
    psqq: ' sqq.',
    quotedblbase: '„',
    slash: '/',
    textcolon: ':',
    textquotesingle: "'",
    LaTeXe: 'LaTeX2e',
    MF: 'METAFONT',
    MP: 'MetaPost',
    PS: 'PostScript',
    POSTSCRIPT: 'PostScript',
  }),
]);

/** Signs after a backslash that are no accents. */
export const SIGNS = new Map<string, string>(
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
    '[': '',
    ']': '',
    ' ': ' ',
    '\n': ' ',
  }),
);

/** What TeX makes of signs that stand together. */
export const LIGATURES = new Map(Object.entries({ '--': '–', '---': '—', '``': '“', "''": '”' }));

const RAISED = mapped('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOWERED = mapped('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');
/** `4^{th}`, `1^{er}`, `4^{ème}`. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|nde|[eè]me)$/u;

/** `text` raised (`^`) or lowered (`_`), after `before`: as characters where there are such, else with the sign. */
export function script(sign: string, text: string, before: string): string {
  const table = sign === '^' ? RAISED : LOWERED;
  const letters = [...text];
  if (letters.length > 0 && letters.every((letter) => table[letter] !== undefined))
    return letters.map((letter) => table[letter]).join('');
  if (sign === '^' && ORDINAL.test(text) && /\d\s?$/u.test(before)) return text;
  return text.trim() === '' ? '' : `${sign}${text}`;
}

function mapped(from: string, to: string): Readonly<Record<string, string>> {
  const targets = [...to];
  return Object.fromEntries([...from].map((sign, index) => [sign, targets[index] ?? sign]));
}
