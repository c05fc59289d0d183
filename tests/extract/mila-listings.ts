/** Invented papers with venues, years and links, and the HTML that layouts of them have in common. */
import { type Paper, papers } from './mila-papers.ts';

/** Text as HTML. */
export const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
const venues = ['Transactions on Tides', 'Moss and Ice', 'Harbour Notes', 'Cold Letters'];
/** The papers with their details. */
export const listings = papers.map((paper, at) => ({
  ...paper,
  venue: venues[at % venues.length] ?? '',
  year: 2025 - Math.floor(at / 4),
  pdf: `https://files.example.org/${at}.pdf`,
}));
/** A paper with its details. */
export type Listing = (typeof listings)[0];

/** All listings, one after another. */
export const each = (item: (paper: Listing, at: number) => string) => listings.map(item).join('\n');
/** The authors in one line. */
export const names = ({ authors }: Paper) => authors.map(escaped).join(', ');
/** The authors, each in an element. */
export const list = ({ authors }: Paper, tag: string) =>
  authors.map((name) => `<${tag}>${escaped(name)}</${tag}>`).join('');
/** HTML of a text that may be missing. */
export const when = (text: string | undefined, html: (text: string) => string) => (text ? html(escaped(text)) : '');
/** A text as the page cuts it. */
export const halves = (text: string) => [text.slice(0, 140), text.slice(140)] as const;
/** The details, in the order of the listings. */
export const detailed = {
  venues: listings.map(({ venue }) => venue),
  years: listings.map(({ year }) => year),
  pdfs: listings.map(({ pdf }) => pdf),
} as const;
