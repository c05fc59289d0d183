/** `node scripts/sites-table.ts`: writes the table of sites between the `<!-- sites -->` marks of README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SiteAdapter } from '../src/extract/adapter.ts';
import { adapters } from '../src/extract/registry.ts';

const MARKS = /(<!-- sites -->\n)[\s\S]*?(<!-- \/sites -->)/u;
/** How a page is read that no install grants: once, or from then on. */
const ASKED = 'when you ask, or once you turn it on';
const readme = new URL('../README.md', import.meta.url);

/** The table as Markdown: what is granted at install first, then by name. Ends in a line break. */
export function sitesTable(sites: readonly SiteAdapter[]): string {
  const sorted = sites.toSorted(
    (a, b) => Number(b.core) - Number(a.core) || a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }),
  );
  return [
    '| site | hosts | access |',
    '|---|---|---|',
    ...sorted.map((site) => `| ${site.name} | ${hostsOf(site)} | ${accessOf(site)} |`),
    `| any other page | read by its structure | ${ASKED} |`,
    '',
  ].join('\n');
}

/** `text` with the table between its marks; undefined where it has none. */
export function withTable(text: string, table: string): string | undefined {
  return MARKS.test(text) ? text.replace(MARKS, (_, open: string, close: string) => open + table + close) : undefined;
}

function hostsOf({ hosts, optionalHosts = [] }: SiteAdapter): string {
  if (hosts.length === 0) return 'many, known by their markup';
  const shown = optionalHosts.length > 3 ? [] : optionalHosts;
  const more = optionalHosts.length - shown.length;
  const names = [...hosts, ...shown].map((pattern) => `\`${pattern.replace(/^https:\/\/|\/\*$/gu, '')}\``);
  return names.join(', ') + (more > 0 ? `, and ${more} further hosts` : '');
}

function accessOf({ core, optionalHosts = [] }: SiteAdapter): string {
  if (!core) return ASKED;
  return optionalHosts.length > 0 ? `the first at install, others ${ASKED}` : 'at install';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = withTable(readFileSync(readme, 'utf8'), sitesTable(adapters));
  if (written === undefined) {
    console.error('README.md has no <!-- sites --> and <!-- /sites --> marks');
    process.exit(1);
  }
  writeFileSync(readme, written);
}
