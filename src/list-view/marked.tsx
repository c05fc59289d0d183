/** Text with what a query asked for marked in it. */
import type { JSX } from 'preact';
import type { Marker } from './marks.ts';

export function Marked({ text, sought }: { readonly text: string; readonly sought: Marker | undefined }): JSX.Element {
  if (!sought) return <>{text}</>;
  return <>{sought(text).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>;
}
