/** The options' section on how the extension's own pages look. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Density, storeDensity, storedDensity } from '../ui/density.ts';
import { THEMES } from '../ui/page-settings-shape.ts';
import { usePageSettings } from '../ui/use-page-settings.ts';
import { words } from '../ui/words.ts';

const DENSITIES: readonly Density[] = ['comfortable', 'compact'];

export function Look(): JSX.Element {
  const [{ theme }, change] = usePageSettings();
  const [density, setDensity] = useState(storedDensity);
  return (
    <>
      <h3 id="theme">{words('options.look.theme')}</h3>
      <div role="radiogroup" aria-labelledby="theme">
        {THEMES.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="theme"
              value={one}
              checked={theme === one}
              onChange={() => change({ theme: one })}
            />
            {words(`options.look.${one}`)}
          </label>
        ))}
      </div>
      <h3 id="density">{words('options.look.density')}</h3>
      <div role="radiogroup" aria-labelledby="density">
        {DENSITIES.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="density"
              value={one}
              checked={density === one}
              onChange={() => {
                storeDensity(one);
                setDensity(one);
              }}
            />
            {words(`options.look.${one}`)}
          </label>
        ))}
      </div>
    </>
  );
}
