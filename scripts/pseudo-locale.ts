/**
 * The pseudo-locale: the English words 40 % longer, accented, and written from right to left, for finding screens that
 * would break in another language. It is made from `locales/en.json` whenever the extension is built with `--pseudo`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Messages as a locale file nests them. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** English in Arabic script, to a browser: plural rules and numbers are English ones, the direction is right to left. */
const LOCALE = 'en-Arab';

/** How much longer the words become. */
export const LONGER = 1.4;

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aåcçeéiïnñoøuüyýAÅCÇEÉIÎNÑOØUÜYÝ'.matchAll(/(.)(.)/gu)].map(([, plain = '', accented = '']) => [
    plain,
    accented,
  ]),
);

/** Right-to-left override and its end: what stands between them is laid out as letters of Arabic would be. */
const [OVERRIDE, END] = ['\u202e', '\u202c'];

/** The message in the pseudo-locale. Places to fill (`$1`) and doubled dollars stay as they are. */
export function pseudoText(text: string): string {
  const parts = text.split(/(\$[\d$])/u);
  const letters = parts.filter((_, at) => at % 2 === 0).join('').length;
  const spare = Math.ceil(letters * (LONGER - 1));
  const longer = parts.map((part, at) => (at % 2 === 0 ? disguised(part) : part));
  // The end is marked, so that one sees where it is cut off.
  return `${longer.join('')}${disguised(` ${padding(spare - 1)}`)}`;
}

/** All messages of a locale in the pseudo-locale. What the browser itself shows of the extension has a length limit. */
export function pseudoMessages(messages: Messages): Messages {
  return { ...inPseudo(messages), locale: LOCALE, direction: 'rtl', ...kept(messages, 'extension') };
}

/** Writes the pseudo-locale as the only locale of a folder, and gives the folder. */
export function writePseudoLocale(root: string): string {
  const folder = join(root, '.output', 'pseudo-locale');
  // The project's own file.
  const english = JSON.parse(readFileSync(join(root, 'locales', 'en.json'), 'utf8')) as Messages;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'en.json'), JSON.stringify(pseudoMessages(english)));
  return folder;
}

function inPseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : inPseudo(value),
    ]),
  );
}

function kept(messages: Messages, key: string): Messages {
  const value = messages[key];
  return value === undefined ? {} : { [key]: value };
}

/** Each word by itself: words of a page or a name that stand between them keep their own direction. */
function disguised(text: string): string {
  return text.replace(
    /\S+/gu,
    (word) => `${OVERRIDE}${word.replace(/./gu, (letter) => ACCENTED[letter] ?? letter)}${END}`,
  );
}

function padding(length: number): string {
  const long = Math.max(length, 1);
  return 'lorem ipsum dolor sit amet '
    .repeat(Math.ceil(long / 27))
    .slice(0, long)
    .replace(/ $/u, '.');
}
