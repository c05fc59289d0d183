/** Text with what a query asked for marked in it. */
import type { JSX } from 'preact';
import { markedPieces } from './marks.ts';
import type { Finder } from './sought.ts';

export function Marked({ text, sought }: { readonly text: string; readonly sought: readonly Finder[] }): JSX.Element {
  if (sought.length === 0) return <>{text}</>;
  return <>{markedPieces(text, sought).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>;
}
