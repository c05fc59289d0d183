/** Text with the words that a query asked for marked in it. */
import type { JSX } from 'preact';
import { folded } from '../reading-list/fold.ts';

/** `text`, with every word marked that begins with one of `sought` (folded, as `wordsOf` gives them). */
export function Marked({ text, sought }: { readonly text: string; readonly sought: readonly string[] }): JSX.Element {
  if (sought.length === 0) return <>{text}</>;
  return (
    <>
      {text.split(/([\p{L}\p{M}\p{N}]+)/u).map((part, index) => {
        const isWord = index % 2 === 1;
        return isWord && sought.some((word) => folded(part).startsWith(word)) ? <mark>{part}</mark> : part;
      })}
    </>
  );
}
