/** Shows more papers at once, each in less space. */
import { Rows4 } from 'lucide';
import type { JSX } from 'preact';
import { type Density, storeDensity } from '../ui/density.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';

interface DensityButtonProps {
  readonly density: Density;
  readonly set: (density: Density) => void;
}

export function DensityButton({ density, set }: DensityButtonProps): JSX.Element {
  const compact = density === 'compact';
  return (
    <button
      type="button"
      class="plain square"
      data-action="density"
      aria-pressed={compact}
      aria-label={words('library.compact')}
      title={words('library.compact')}
      onClick={() => {
        const next = compact ? 'comfortable' : 'compact';
        storeDensity(next);
        set(next);
      }}
    >
      <Icon of={Rows4} />
    </button>
  );
}
