/** The product's mark, a folded sheet, in the colours of the page. The same drawing as `src/icons/mark.svg`. */
import type { JSX } from 'preact';

/** The mark, `size` px square. */
export function Mark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        class="mark-sheet"
        d="M7.5 2H13v14h14v11.5a2.5 2.5 0 0 1-2.5 2.5h-17A2.5 2.5 0 0 1 5 27.5v-23A2.5 2.5 0 0 1 7.5 2z"
      />
      <path class="mark-fold" d="M13 2l14 14H13z" />
      <path class="mark-lines" d="M10 21h12M10 25.5h7" />
    </svg>
  );
}
