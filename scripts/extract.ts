/**
 * `npm run -s extract -- PAGE.html --url URL`: prints what the extension reads from a saved page, as JSON. Bad input: one
 * line on standard error, exit 2.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { run } from '../src/extract/run.ts';
import { htmlFrom } from './html-file.ts';
import { englishWords, inEnglish } from './reason-in-english.ts';

/** Says what is wrong with the input and ends. */
function refuse(message: string): never {
  console.error(`extract: ${message.replace(/\s+/gu, ' ')}`);
  process.exit(2);
}

function argumentsGiven(): { readonly file: string; readonly url: URL } {
  let given: ReturnType<typeof parse>;
  try {
    given = parse();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = given;
  const [file, ...more] = positionals;
  if (file === undefined || file === '' || more.length > 0)
    return refuse('give one saved page: extract PAGE.html --url URL');
  if (values.url === undefined) return refuse('give the address that the page was saved from: --url URL');
  if (!URL.canParse(values.url)) return refuse(`not an address: ${values.url}`);
  const url = new URL(values.url);
  return /^https?:$/u.test(url.protocol) ? { file, url } : refuse(`not an http(s) address: ${values.url}`);
}

function parse() {
  return parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
}

function bytesOf(file: string): Uint8Array {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    if (statSync(path).isDirectory()) return refuse(`${file} is a folder, not a page`);
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return refuse(code === 'ENOENT' ? `no such file: ${file}` : `${file} cannot be read (${String(code ?? error)})`);
  }
}

const { file, url } = argumentsGiven();
const html = htmlFrom(bytesOf(file));
if (!html.ok) refuse(`${file} ${html.error}`);
// Nothing of the page is run or loaded; what its style sheets get wrong is nobody's concern here.
const { document } = new JSDOM(html.value, { url: url.href, virtualConsole: new VirtualConsole() }).window;
process.stdout.write(
  `${JSON.stringify(run({ document, url }, { tell: inEnglish, words: englishWords }), undefined, 2)}\n`,
);
