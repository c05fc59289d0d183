/** Writes Markdown: one paper a line, for notes and letters. Pure. */
import type { FiledPaper } from './filed-paper.ts';
import type { FormatWriter } from './format.ts';

/** A writer for one file. */
export function createMarkdownWriter(): FormatWriter {
  return { begin: () => '', add: (paper) => `- ${lineOf(paper)}\n`, end: () => '' };
}

function lineOf({ publication, tags, note }: FiledPaper): string {
  const { title, authors, authorsCut, venue, year, volume, issue, pages, ids, links } = publication;
  const landing = links.landing ?? (ids.doi === undefined ? undefined : `https://doi.org/${encodeURI(ids.doi)}`);
  const address = landing ?? (ids.arxiv === undefined ? links.pdf : `https://arxiv.org/abs/${ids.arxiv}`);
  const name = address === undefined ? `**${escaped(title)}**` : `[${escaped(title)}](${bracketed(address)})`;
  const place = volume === undefined ? undefined : `${volume}${issue === undefined ? '' : `(${issue})`}`;
  const where = [venue === undefined ? undefined : `*${escaped(venue)}*`, place, pages, year?.toString()];
  const people = authors.length === 0 ? undefined : `${authors.join(', ')}${authorsCut === true ? ' et al.' : ''}`;
  const parts = [
    name,
    people === undefined ? undefined : escaped(people),
    where.filter((part) => part !== undefined).join(', '),
    links.pdf === undefined || links.pdf === address ? undefined : `[PDF](${bracketed(links.pdf)})`,
    links.code === undefined ? undefined : `[code](${bracketed(links.code)})`,
    tags.map((tag) => `#${tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-')}`).join(' '),
  ].filter((part) => part !== undefined && part !== '');
  const lines = note === undefined ? [] : escaped(note).split('\n').map(withoutBlock);
  const own = lines.map((line) => `\n  > ${line}`).join('');
  return `${parts.join('. ').replace(/([.?!])\. /gu, '$1 ')}${own}`;
}

/** Signs that Markdown would obey. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$]|&(?=#?\w+;)/gu, '\\$&');
}

/** A line that would begin a list or a rule begins with its sign escaped. */
function withoutBlock(line: string): string {
  return line.replace(/^(\s*)([-+=]|\d{1,9}(?=[.)]))/u, (_, room: string, sign: string) =>
    /\d/u.test(sign) ? `${room}${sign}\\` : `${room}\\${sign}`,
  );
}

/** An address within round brackets. */
function bracketed(address: string): string {
  return address.replace(/[()\s<>]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
