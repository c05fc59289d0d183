/** The options: how pages are read, where Paperfold is silent, where the papers are, and what a page can learn. */
import type { JSX } from 'preact';
import { FRESH, type Settings } from '../settings.ts';
import { Mark } from '../ui/mark.tsx';
import { words } from '../ui/words.ts';
import { Choices } from './choices.tsx';
import { type ListData, ListDataSection } from './list-data.tsx';
import { Look } from './look.tsx';
import type { RuleBook } from './rule-book.ts';
import { ShortcutList } from './shortcut-list.tsx';
import type { Shortcuts } from './shortcuts.ts';
import type { SiteAccess } from './site-access.ts';
import { SiteRules } from './site-rules.tsx';
import { Sites } from './sites.tsx';

interface OptionsProps {
  /** Absent until read. */
  readonly settings: Settings | undefined;
  readonly change: (change: Partial<Settings>) => void;
  readonly turnOn: (host: string) => void;
  /** Installed for this session only: Firefox then forgets the list when it closes. */
  readonly temporary: boolean;
  readonly version: string;
  readonly access: SiteAccess;
  readonly rules: RuleBook;
  readonly data: ListData;
  readonly shortcuts: Shortcuts;
}

const PREFERENCES: readonly Settings['prefer'][] = ['published', 'preprint', 'fuller'];

export function Options({
  settings = FRESH,
  change,
  turnOn,
  temporary,
  version,
  access,
  rules,
  data,
  shortcuts,
}: OptionsProps): JSX.Element {
  return (
    <div class="options">
      <header>
        <Mark size={32} />
        <h1>{words('options.title')}</h1>
      </header>
      {temporary && (
        <p class="note warning" data-temporary>
          {words('options.temporary')}
        </p>
      )}
      <main>
        <section aria-labelledby="versions">
          <h2 id="versions">{words('options.prefer.title')}</h2>
          <p class="soft">{words('options.prefer.why')}</p>
          <Choices
            name="prefer"
            heading="versions"
            values={PREFERENCES}
            chosen={settings.prefer}
            label={(prefer) => words(`options.prefer.${prefer}`)}
            choose={(prefer) => change({ prefer })}
          />
        </section>
        <section aria-labelledby="look">
          <h2 id="look">{words('options.look.title')}</h2>
          <Look />
        </section>
        <section aria-labelledby="access" tabIndex={-1}>
          <h2 id="access">{words('options.access.title')}</h2>
          <Sites access={access} />
        </section>
        <section aria-labelledby="sites" tabIndex={-1}>
          <h2 id="sites">{words('options.sites.title')}</h2>
          {settings.offSites.length === 0 ? (
            <p class="soft">{words('options.sites.none')}</p>
          ) : (
            <ul class="sites">
              {settings.offSites.map((host) => (
                <li key={host} data-site={host}>
                  <span>{host}</span>
                  <button
                    type="button"
                    data-action="site-on"
                    aria-label={words('options.sites.onOf', host)}
                    onClick={() => turnOn(host)}
                  >
                    {words('options.sites.on')}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
        <SiteRules book={rules} />
        <section aria-labelledby="data" tabIndex={-1}>
          <h2 id="data">{words('options.data.title')}</h2>
          <ListDataSection data={data} app={version} />
          <p>
            <a href="/library.html#duplicates">{words('options.data.decisions')}</a>
          </p>
        </section>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{words('options.privacy.title')}</h2>
          <ul class="lines">
            <li>{words('options.privacy.stored')}</li>
            <li>{words('options.privacy.nothingSent')}</li>
            <li>{words('options.privacy.pageLearns')}</li>
            <li>{words('options.privacy.privateWindows')}</li>
            <li>{words('options.privacy.sites')}</li>
          </ul>
        </section>
        <section aria-labelledby="shortcuts" class="shortcuts">
          <h2 id="shortcuts">{words('options.keys')}</h2>
          <ShortcutList shortcuts={shortcuts} />
        </section>
      </main>
      <footer class="soft small">{words('options.version', version)}</footer>
    </div>
  );
}
