/** What single characters are: asked so often that an expression, or a string of one character, would cost most of it. */

/** Whether white space stands at `at`: what `\s` matches. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code > 0x08 && code < 0x0e);
  return code >= 0x80 && /\s/u.test(text.charAt(at));
}

/** Whether one of the letters of ASCII stands at `at`. */
export function isPlainLetterAt(text: string, at: number): boolean {
  // Small and capital letters are one bit apart.
  const code = text.charCodeAt(at) | 0x20;
  return code > 0x60 && code < 0x7b;
}
