/** The settings, fresh whatever page changes them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings.ts';

/** Where settings are kept: `src/ui/stored-settings.ts` in the browser. */
export interface SettingsStore {
  read(): Promise<Settings>;
  change(change: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  /** Calls back on every change until the returned function is called. */
  listen(changed: (settings: Settings) => void): () => void;
}

/** The settings (absent until read) and how to change them. */
export function useSettings(
  store: SettingsStore,
): readonly [Settings | undefined, (change: (settings: Settings) => Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | undefined>(undefined);
  useEffect(() => {
    void store.read().then(setSettings);
    return store.listen(setSettings);
  }, [store]);
  const change = useCallback(
    (by: (settings: Settings) => Partial<Settings>) => void store.change(by).then(setSettings),
    [store],
  );
  return [settings, change];
}
