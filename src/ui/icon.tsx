/** Icons: one by one from lucide (https://lucide.dev), drawn from its nodes, so that no markup is parsed. */
import type { IconNode } from 'lucide';
import { h, type JSX } from 'preact';

/** An icon of 16 px beside words that say the same: it is hidden from screen readers. */
export function Icon({ of, class: extra }: { readonly of: IconNode; readonly class?: string }): JSX.Element {
  return (
    <svg
      class={extra === undefined ? 'icon' : `icon ${extra}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
