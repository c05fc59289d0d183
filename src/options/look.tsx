/** The options' section on how the extension's own pages look. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Density, storeDensity, storedDensity } from '../ui/density.ts';
import { THEMES } from '../ui/page-settings-shape.ts';
import { usePageSettings } from '../ui/use-page-settings.ts';
import { words } from '../ui/words.ts';
import { Choices } from './choices.tsx';

const DENSITIES: readonly Density[] = ['comfortable', 'compact'];

export function Look(): JSX.Element {
  const [{ theme }, change] = usePageSettings();
  const [density, setDensity] = useState(storedDensity);
  return (
    <>
      <h3 id="theme">{words('options.look.theme')}</h3>
      <Choices
        name="theme"
        values={THEMES}
        chosen={theme}
        label={(one) => words(`options.look.${one}`)}
        choose={(one) => change({ theme: one })}
      />
      <h3 id="density">{words('options.look.density')}</h3>
      <Choices
        name="density"
        values={DENSITIES}
        chosen={density}
        label={(one) => words(`options.look.${one}`)}
        choose={(one) => {
          storeDensity(one);
          setDensity(one);
        }}
      />
    </>
  );
}
