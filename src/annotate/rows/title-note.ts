/** The titles of hidden listings that differ from the displayed one: readable, and found by "find in page". */

import type { Setting } from '../ports.ts';
import { create } from '../unclobbered.ts';
import { putAbove } from './abstract.ts';
import { othersOf, type Paper, titleOf } from './paper.ts';

const notes = new WeakMap<Paper, Element>();

/** Writes the note of a paper where there is something to say, and takes it away where there is not. */
export function noteTitles({ document, words, locale }: Setting, paper: Paper): void {
  const own = plain(titleOf(paper));
  const others = othersOf(paper).map((listing) => listing.reading.publication.title);
  const different = [...new Map(others.map((title) => [plain(title), title])).entries()].filter(([key]) => key !== own);
  const text = different.map(([, title]) => words('page.alsoListed', title)).join(' · ');
  const known = notes.get(paper);
  if (text === '') {
    dropNote(paper);
    return;
  }
  if (known?.isConnected && known.textContent === text) return;
  const note = known ?? create(document, 'paperfold-note');
  note.setAttribute('lang', locale);
  note.textContent = text;
  notes.set(paper, note);
  putAbove(paper, note);
}

/** Takes the note away. */
export function dropNote(paper: Paper): void {
  notes.get(paper)?.remove();
  notes.delete(paper);
}

/** As "find in page" compares: without regard to case. */
function plain(title: string): string {
  return title.toLowerCase();
}
