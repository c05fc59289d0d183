/** What single characters are: asked so often that an expression, or a string of one character, would cost most of it. */

/** Whether white space stands at `at`: what `\s` matches. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x1680) return code === 0x20 || (code > 0x08 && code < 0x0e) || code === 0xa0;
  return /\s/u.test(text.charAt(at));
}

/** Whether one of the letters of ASCII stands at `at`. */
export function isPlainLetterAt(text: string, at: number): boolean {
  // Small and capital letters are one bit apart.
  const code = text.charCodeAt(at) | 0x20;
  return code > 0x60 && code < 0x7b;
}

/** Past the word that begins at `at`: up to white space, punctuation or a sign that parts words; `at` itself where there is none. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !partsWords(text, end)) end += 1;
  return end;
}

function partsWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return PLAIN[code] === 1;
  // "王伟・李明" are two, "アダ・ホルト" is one.
  if (code === 0x30fb) return isHanAt(text, at - 1) && isHanAt(text, at + 1);
  // Between these bounds only the Arabic comma parts words.
  return (code < 0xc0 || code > 0x167f || code === 0x60c) && PARTING.test(text.charAt(at));
}

function isHanAt(text: string, at: number): boolean {
  return /^\p{Script=Han}$/u.test(text.charAt(at));
}

const PARTING = /[\s,;、，،；|·•∙()[\]:“”"«»<>{}?!（）：/=]/u;
/** The same for the characters of ASCII. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) => (PARTING.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a capital of any script stands at `at`. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code > 64 && code < 91) || (code > 191 && /^\p{Lu}$/u.test(text.charAt(at)));
}
