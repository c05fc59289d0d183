/** The product's mark, a folded sheet, in the colours of the page. The same drawing as `src/icons/mark.svg`. */
import type { JSX } from 'preact';

/** The mark, `size` px square. */
export function Mark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        class="mark-sheet"
        d="M7.5 2H16v11h11v14.5a2.5 2.5 0 0 1-2.5 2.5h-17A2.5 2.5 0 0 1 5 27.5v-23A2.5 2.5 0 0 1 7.5 2z"
      />
      <path class="mark-fold" d="M16 2l11 11H18.5A2.5 2.5 0 0 1 16 10.5z" />
      <path class="mark-lines" d="M10.5 18.5h11M10.5 23.5h7" />
    </svg>
  );
}
