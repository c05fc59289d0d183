/**
 * Works that a page describes for machines: JSON-LD with the types of schema.org, COinS (https://ocoins.info), BibTeX and
 * `citation_*`. They tell which texts of the page are titles, and fill in what a listing does not show.
 */
import { doiFrom } from '../../../publication/identifiers.ts';
import { collapse } from '../../text.ts';
import { yearsIn } from '../words/years.ts';
import type { Line } from './lines.ts';
import type { SearchedPage } from './telling.ts';

/** What is told of one work. */
export interface Work {
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number | undefined;
  readonly venue?: string | undefined;
  readonly doi?: string | undefined;
  readonly abstract?: string | undefined;
  /** Surely one of science: not every `Article` or `Book` is. */
  readonly scholarly: boolean;
}

/** The works by their titles, in the form that `titleKey` makes. */
export type Works = ReadonlyMap<string, Work>;

const TYPE = /^(?:\w+:)?(?:(\w*ScholarlyArticle|Thesis)|Article|Book|Chapter|Report|CreativeWork|Dataset)$/u;
const DESCRIBING = 'script[type="application/ld+json"],span[title*="rft."]';
const LONGEST_SCRIPT = 2_000_000;
const MOST = 20_000;

type Told = Readonly<Partial<Record<'date' | 'venue' | 'id' | 'abstract', string | undefined>>>;

/** The same for spellings of one title. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** All works that the page describes; its BibTeX stands in `lines`. */
export function worksIn({ telling }: SearchedPage, lines: readonly Line[]): Works {
  const works = new Map<string, Work>();
  const add = (title: string | undefined, authors: readonly string[], told: Told, scholarly = true) => {
    const clean = collapse(title ?? '');
    if (clean.length < 4 || clean.length > 1000 || works.size > MOST) return;
    works.set(titleKey(clean), {
      scholarly,
      title: clean,
      authors: authors.map(collapse).filter((name) => name !== ''),
      year: yearsIn(told.date ?? '')[0],
      venue: collapse(told.venue ?? '') || undefined,
      doi: doiFrom(told.id ?? ''),
      abstract: (told.abstract?.length ?? 0) > 200 ? collapse(told.abstract ?? '') : undefined,
    });
  };

  for (const element of telling) {
    // Matching a selector takes longer than all else that is asked here.
    const isOne = /^(?:script|span)$/iu.test(element.nodeName) && element.matches(DESCRIBING);
    if (!isOne) continue;
    const coins = element.getAttribute('title');
    if (coins === null || element.nodeName === 'SCRIPT') readJson(element.firstChild?.nodeValue ?? '');
    else readCoins(new URLSearchParams(coins));
  }
  const bibtex = lines.filter((line) => line.bibtex).map((line) => line.text);
  for (const [, body = ''] of bibtex.join('\n').matchAll(/@\w+\s*[{(]([^@]*(?:@(?!\w+\s*[{(])[^@]*)*)/gu)) {
    const field = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*(?:\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}|"([^"]*)"|(\\d+))`, 'iu')
        .exec(body)
        ?.slice(1)
        .find((value) => value !== undefined)
        ?.replace(/[{}]|\\[a-z]*(?=\W)/giu, '');
    add(field('title'), (field('author') ?? '').split(/\s+and\s+/u), {
      date: field('year') ?? field('date'),
      venue: field('journal') ?? field('booktitle'),
      id: field('doi'),
      abstract: field('abstract'),
    });
  }
  return works;

  function readJson(json: string): void {
    if (json.length > LONGEST_SCRIPT) return;
    try {
      visit(JSON.parse(json));
    } catch {
      // Not JSON: the page's own fault.
    }
  }

  function readCoins(told: URLSearchParams): void {
    const first = (...keys: readonly string[]) =>
      keys.map((key) => told.get(`rft.${key}`)).find((value) => value) ?? undefined;
    add(first('atitle', 'btitle', 'title'), told.getAll('rft.au'), {
      date: first('date'),
      venue: first('jtitle', ...(told.has('rft.atitle') ? ['btitle'] : [])),
      id: told.get('rft_id') ?? undefined,
    });
  }

  function visit(value: unknown, depth = 0): void {
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    if (depth > 9 || !isRecord(value) || works.size > MOST) return;
    const type = [value['@type']].flat().flatMap((name) => TYPE.exec(String(name)) ?? []);
    if (type.length > 0) {
      const told = {
        date: text(value.datePublished ?? value.dateCreated),
        venue: text(value.isPartOf ?? value.publication),
        id: [value.sameAs, value.identifier, value['@id'], value.url]
          .flat()
          .map(text)
          .find((id) => doiFrom(id ?? '')),
        abstract: text(value.abstract ?? value.description),
      };
      const authors = [value.author ?? value.creator ?? []].flat().map((who) => text(who) ?? '');
      add(text(value.name ?? value.headline), authors, told, type[1] !== undefined);
    } else for (const item of Object.values(value)) visit(item, depth + 1);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A string, or the name of what is described. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isRecord(value)) return undefined;
  const full = `${text(value.givenName) ?? ''} ${text(value.familyName) ?? ''}`.trim();
  return text(value.name ?? value.value) ?? (full === '' ? undefined : full);
}
