/** The product's mark: a folded sheet. The same drawing as `src/icons/mark.svg`. */
import type { JSX } from 'preact';

/** The mark, `size` px square, in the colours of the page. */
export function Mark({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        class="mark-sheet"
        d="M6 5.5A2.5 2.5 0 0 1 8.500 3H19l7 7v16.500a2.500 2.500 0 0 1-2.500 2.500h-15A2.500 2.500 0 0 1 6 26.500z"
      />
      <path class="mark-fold" d="M19 3l7 7h-4.500A2.500 2.500 0 0 1 19 7.500z" />
      <path class="mark-lines" d="M11 15.500h10M11 20h10M11 24.500h6" />
    </svg>
  );
}
