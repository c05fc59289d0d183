import { useCallback, useEffect, useState } from 'preact/hooks';
import { changePageSettings, onPageSettings, readPageSettings } from './page-settings.ts';
import type { PageSettings } from './page-settings-shape.ts';

/** The settings of the extension's pages, fresh whatever page changes them, and how to change them. */
export function usePageSettings(): readonly [PageSettings, (change: Partial<PageSettings>) => void] {
  const [settings, setSettings] = useState(readPageSettings);
  useEffect(() => onPageSettings(setSettings), []);
  const change = useCallback((by: Partial<PageSettings>) => setSettings(changePageSettings(by)), []);
  return [settings, change];
}
