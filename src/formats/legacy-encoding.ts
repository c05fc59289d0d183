/** Tells in which of the older encodings a text is that is no Unicode, by how its bytes stand together. Pure. */

/** Labels of `TextDecoder`. */
export type LegacyEncoding = 'gb18030' | 'windows-1251' | 'windows-1252';

/**
 * The encoding of `bytes`, which are not UTF-8. Chinese (GBK) stands in pairs of bytes beyond ASCII, Russian in words of
 * them; in the languages of Western Europe they stand alone among letters of ASCII. All else is read as Western.
 */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding {
  let all = 0;
  let inPairs = 0;
  let inWords = 0;
  let letters = 0;
  let run = 0;
  const end = (): void => {
    all += run;
    if (run % 2 === 0) inPairs += run;
    if (run > 2) inWords += run;
    run = 0;
  };
  for (const byte of bytes) {
    if (byte < 0x80) end();
    else {
      run += 1;
      if (byte >= 0xc0) letters += 1;
    }
  }
  end();
  if (all > 3 && inPairs > 0.8 * all && isChinese(bytes)) return 'gb18030';
  return all > 7 && inWords > 0.6 * all && letters > 0.9 * all ? 'windows-1251' : 'windows-1252';
}

function isChinese(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
    return /\p{Script=Han}/u.test(text);
  } catch {
    return false;
  }
}
