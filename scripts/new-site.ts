/**
 * `npm run new-site NAME`: begins a reader for one more site: its adapter, its line among the sites, four fixtures.
 * `npm run new-site NAME -- --expect`: writes down what the reader makes of its fixtures; read it over before you commit.
 * See docs/adding-a-site.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SiteAdapter } from '../src/extract/adapter.ts';
import { casesOf, readingOf } from '../tests/extract/site-fixtures.ts';
import { adapterTemplate, amongSites, fixtureTemplates } from './new-site-templates.ts';

const root = new URL('../', import.meta.url);

/** Says what is wrong with the input and ends. */
function refuse(message: string): never {
  console.error(`new-site: ${message}`);
  process.exit(2);
}

/** `harbour-portal` as the name of a constant: `harbourPortal`. */
function constantOf(name: string): string {
  return name.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}

function begin(name: string): void {
  const adapter = new URL(`src/extract/sites/${name}.ts`, root);
  if (existsSync(adapter)) refuse(`there is a reader of that name: src/extract/sites/${name}.ts`);
  writeFileSync(adapter, adapterTemplate(name, constantOf(name)));
  const sites = new URL('src/extract/optional-sites.ts', root);
  writeFileSync(sites, amongSites(readFileSync(sites, 'utf8'), name, constantOf(name)));
  for (const [one, files] of Object.entries(fixtureTemplates(name))) {
    const folder = new URL(`tests/fixtures/${name}/${one}/`, root);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, folder), text);
  }
}

/** Writes `expected.json` of every case. */
async function expect(name: string): Promise<void> {
  const module = (await import(new URL(`src/extract/sites/${name}.ts`, root).href)) as Record<string, SiteAdapter>;
  const adapter = module[constantOf(name)];
  if (!adapter) refuse(`src/extract/sites/${name}.ts exports no ${constantOf(name)}`);
  for (const one of casesOf(name)) {
    const read = readingOf(one.page(), adapter);
    writeFileSync(new URL('expected.json', one.folder), `${JSON.stringify(read, undefined, 2)}\n`);
    console.log(`${one.name}: ${read.publications.length} listings`);
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { expect: { type: 'boolean' } } });
const [name, ...more] = positionals;
if (name === undefined || more.length > 0 || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name))
  refuse('give one name in lower case, words parted by hyphens: npm run new-site harbour-portal');
if (values.expect && !existsSync(new URL(`src/extract/sites/${name}.ts`, root)))
  refuse(`there is no reader ${name} yet`);
if (!values.expect) begin(name);
await expect(name);
if (!values.expect) console.log(`Next: docs/adding-a-site.md, from "Say which pages are profiles"`);
