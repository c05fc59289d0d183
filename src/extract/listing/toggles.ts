/** The words with which a page opens and closes a cut text, whatever they are: told by where they stand. */
import { collapse } from '../text.ts';
import { isMarkerWords } from '../truncation.ts';
import { cover } from './cover.ts';
import { kindOf, namesIn } from './reads-like.ts';
import type { Piece } from './runs.ts';

/** What is there to be clicked, and leads to no other page. */
const CONTROL = 'button,label,[role=button],a:not([href]),a[href^="#"],a[href^="javascript:"]';
/** What leads to something beside the paper. */
const LINK = /^\W*(?:pdf|doi|arxiv|code|github|data|bib|cit|slides|poster|video|demo|link|lien|site|share|partag)/iu;
const DOTS = /^(?:…|\.{3})/u;
const ENDS_CUT = /(?:…|\.{3}|[\p{L},;:–—-])\s*$/u;
/** Text that a page would cut has so many characters, and so many are left of it. */
const LONG = 60;
const REST = 15;

/** The pieces of a run, the words of toggles inside and behind a long text put into those that every reader knows. */
export function withToggles(run: readonly Piece[]): readonly Piece[] {
  if (run.length < 2) return run;
  const lengths = run.map(({ text }) => text.length);
  let left = lengths.reduce((sum, length) => sum + length, 0);
  let before = '';
  let isOpen = false;
  return run.map((piece, at) => {
    const text = before;
    before += (piece.gap ? ' ' : '') + piece.text;
    left -= piece.text.length;
    const isBehind = at === run.length - 1;
    if (text.length < LONG || (isOpen && !isBehind) || !isToggle(piece, run[at - 1])) return piece;
    if (!isOpen && opens(piece, text, left)) {
      isOpen = true;
      return { ...piece, text: '(see more)' };
    }
    const closes =
      isBehind && (isOpen || (kindOf(collapse(text)) === 'prose' && kindOf(collapse(piece.text)) === 'detail'));
    return closes ? { ...piece, text: ' (see less)' } : piece;
  });
}

/** Whether the text before is cut there, and goes on with what is left of the run or further below. */
function opens({ text: own }: Piece, before: string, left: number): boolean {
  const isCut = left >= LONG || (left >= REST && ENDS_CUT.test(before));
  const isDotted = DOTS.test(own.trim()) || /(?:…|\.{3})\s*$/u.test(before);
  return (isCut || isDotted) && namesIn(collapse(before)) === undefined;
}

/** A few words in an element of their own: a control, or dots and what stands behind them. */
function isToggle({ node, text }: Piece, before: Piece | undefined): boolean {
  const words = collapse(text);
  if (words.length > 30 || /^\W*\d+\W*$/u.test(words) || LINK.test(words)) return false;
  if (before === undefined || cover([node])[0] === node) return false;
  const control = node.parentElement?.closest(CONTROL);
  if (control && !control.contains(before.node)) return true;
  const isSaid = /^[([]?\+[)\]]?$/u.test(words) || isMarkerWords(words);
  return isSaid || (/[\p{L}+]/u.test(words) && (DOTS.test(words) || /^(?:…|\.{3})$/u.test(before.text.trim())));
}
