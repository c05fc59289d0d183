/** Folds text so that spellings of the same words become equal, whatever the script. Pure. */

/** Longer text is no title, name or venue; what follows is not looked at, so that hostile records cost no time. */
const LONGEST = 1200;

/** Latin letters that no Unicode decomposition takes apart. */
export const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const LETTERS: Readonly<Record<string, string>> = {
  ...LATIN_LETTERS,
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  ς: 'sigma',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
/** Signs that plain text spells with letters: `sqrt(s)`, `3x3`. */
const SIGNS: Readonly<Record<string, string>> = { '√': 'sqrt', '×': 'x' };

/** Words of scripts that write without spaces are taken letter by letter. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * Lower case; accents of Latin, Greek and Cyrillic letters, compatibility forms and tags removed; LaTeX commands as the
 * letters they stand for. Marks of other scripts are kept: they tell words apart there.
 */
export function folded(text: string): string {
  let plain = text.slice(0, LONGEST).toLowerCase();
  if (plain.includes('&'))
    plain = plain
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&#?\w{1,8};/gu, ' ');
  // Text that was read in a wrong encoding: `â€œ`, `Ã©`, the replacement character.
  if (/[âã\uFFFD]/u.test(plain))
    plain = plain.replace(/ã[\u0080-\u00bf]|\uFFFD/gu, '').replace(/â[?€](?:œ|[^\s\p{L}])?|â(?=\P{L})/gu, ' ');
  if (plain.includes('<')) plain = plain.replace(/<\/?[a-z][^<>]{0,60}>/gu, '');
  if (/[\\$^_{}]/u.test(plain)) {
    plain = plain
      .replace(/\\(?:text\w*|math\w*|emph|rm|it|bf)\b/gu, '')
      // `B^0_s` and `B_s^0` are one.
      .replace(/(_(?:\{[^{}]*\}|\w))(\^(?:\{[^{}]*\}|[\w*+-]))/gu, '$2$1')
      .replace(/\\ell(?![a-z])/gu, 'l')
      .replace(/\\times(?![a-z])/gu, 'x')
      .replace(/\\var(?=(?:epsilon|phi|rho|sigma|theta)(?![a-z]))/gu, '')
      // Signs that are no words: `z\sim4` is `z ~ 4`.
      .replace(/\\(?:sim(?:eq)?|approx|cdot|pm|[lg]eq?|(?:right)?arrow|to|mid|circ|prime)(?![a-z])/gu, ' ')
      .replace(/\\["'`^~=.]/gu, '')
      .replace(/\\[uvhckbdt](?=[{\s])/gu, '')
      .replace(/[\\$^_{}]/gu, '');
  }
  if (isAscii(plain)) return plain;
  return plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[ßæœøðđłþıα-ω√×]/gu, (letter) => LETTERS[letter] ?? SIGNS[letter] ?? letter)
    .normalize('NFC');
}

/** The words of folded text, apostrophes dropped: `don't` is `dont`. */
export function wordsOf(text: string): string[] {
  const plain = /['’‘ʼ]/u.test(text) ? text.replace(/(?<=\p{L})['’‘ʼ](?=\p{L})/gu, '') : text;
  // Plain ASCII, nearly every title, is taken apart ten times as fast without the tables of Unicode.
  return plain.match(isAscii(plain) ? /[a-z0-9]+/gu : WORD) ?? [];
}

/** Whether there is nothing to fold but capitals. */
function isAscii(text: string): boolean {
  // biome-ignore lint: the range is all of ASCII.
  return !/[^\0-\x7f]/u.test(text);
}
