/** The options, connected to what they change. */
import type { JSX } from 'preact';
import { withSite } from '../ui/site-setting.ts';
import type { ListData } from './list-data.tsx';
import { Options } from './options.tsx';
import { type RuleBook, ruleBook } from './rule-book.ts';
import { shortcuts as browserShortcuts, type Shortcuts } from './shortcuts.ts';
import type { SiteAccess } from './site-access.ts';
import { type SettingsStore, useSettings } from './use-settings.ts';

interface OptionsPageProps {
  readonly store: SettingsStore;
  readonly temporary: boolean;
  readonly version: string;
  readonly access: SiteAccess;
  /** Default: the rules that are kept. */
  readonly rules?: RuleBook;
  readonly data: ListData;
  /** Default: the browser's. */
  readonly shortcuts?: Shortcuts;
}

export function OptionsPage({
  store,
  temporary,
  version,
  access,
  rules = ruleBook,
  data,
  shortcuts = browserShortcuts,
}: OptionsPageProps): JSX.Element {
  const [settings, change] = useSettings(store);
  return (
    <Options
      settings={settings}
      change={(values) => change(() => values)}
      turnOn={(host) => change((before) => withSite(before, host, 'on'))}
      temporary={temporary}
      version={version}
      access={access}
      rules={rules}
      data={data}
      shortcuts={shortcuts}
    />
  );
}
