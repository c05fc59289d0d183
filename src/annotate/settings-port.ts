/** The settings as a content script reaches them: through the background. */
import { ask } from '../messages/ask.ts';
import { FRESH, type Settings } from '../settings.ts';
import type { SettingsPort } from './ports.ts';

const watchers = new Set<(settings: Settings) => void>();

/** Where the background is gone they are those of a fresh install, and a choice holds for this page alone. */
export const settings: SettingsPort & { readonly heard: (settings: Settings) => void } = {
  async read() {
    const answer = await ask('settings', undefined);
    return answer.ok ? answer.value : FRESH;
  },
  async write(change) {
    await ask('changeSettings', change);
  },
  watch(changed, signal) {
    watchers.add(changed);
    signal.addEventListener('abort', () => watchers.delete(changed));
  },
  heard(now) {
    for (const changed of watchers) changed(now);
  },
};
