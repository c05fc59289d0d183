/** A whole number that reads in groups of three digits and is copied, and read by other programs, without gaps. */
import type { JSX } from 'preact';
import { GROUPS } from '../ui/plural.ts';
import { words } from '../ui/words.ts';

/** For counts of the library that stand by themselves; within a sentence `counted` writes them. `library.css` shows what is in the gaps. */
export function PlainNumber({ of }: { readonly of: number }): JSX.Element {
  const [first, ...groups] = String(of).split(/\B(?=(?:\d{3})+$)/u);
  const gap = GROUPS[words('locale')] ?? '\u202f';
  return (
    <>
      {first}
      {groups.map((digits) => (
        <span data-gap={gap}>{digits}</span>
      ))}
    </>
  );
}
