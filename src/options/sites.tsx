/** The options' section on sites: which are read, which were turned on for good, and all known ones at once. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { coreHosts, furtherHosts } from '../extract/hosts.ts';
import { adapters } from '../extract/registry.ts';
import { counted, words } from '../ui/words.ts';
import type { SiteAccess } from './site-access.ts';

const CORE = coreHosts(adapters);
const FURTHER = furtherHosts(adapters);

export function Sites({ access }: { readonly access: SiteAccess }): JSX.Element {
  const [granted, setGranted] = useState<readonly string[] | undefined>(undefined);
  const look = useCallback(() => void access.granted().then(setGranted), [access]);
  useEffect(() => {
    look();
    return access.listen(look);
  }, [access, look]);
  if (granted === undefined) return <p class="soft">{words('options.access.core')}</p>;

  const withdrawn = CORE.filter((origin) => !granted.includes(origin));
  const missing = FURTHER.filter((origin) => !granted.includes(origin));
  const others = granted.filter((origin) => !CORE.includes(origin) && !FURTHER.includes(origin));
  const request = (origins: readonly string[]) => void access.request(origins).then(look);
  const remove = (origins: readonly string[]) => void access.remove(origins).then(look);
  return (
    <>
      <p class="soft">{words('options.access.core')}</p>
      {withdrawn.length > 0 && (
        <>
          <p class="note warning">{words('options.access.withdrawn', withdrawn.map(hostOf).join(', '))}</p>
          <button type="button" data-action="allow-core" onClick={() => request(withdrawn)}>
            {words('options.access.allow')}
          </button>
        </>
      )}
      <h3>{words('options.access.known')}</h3>
      <p class="soft">{counted('options.access.knownWhy', FURTHER.length)}</p>
      <div class="choices">
        {missing.length > 0 && (
          <button type="button" data-action="all-sites-on" onClick={() => request(missing)}>
            {words('options.access.allOn')}
          </button>
        )}
        {missing.length < FURTHER.length && (
          <button
            type="button"
            data-action="all-sites-off"
            onClick={() => remove(FURTHER.filter((origin) => granted.includes(origin)))}
          >
            {words('options.access.allOff')}
          </button>
        )}
      </div>
      <h3>{words('options.access.mine')}</h3>
      {others.length === 0 ? (
        <p class="soft">{words('options.access.none')}</p>
      ) : (
        <ul class="sites">
          {others.map((origin) => (
            <li key={origin} data-granted={hostOf(origin)}>
              <span>{hostOf(origin)}</span>
              <button
                type="button"
                data-action="site-revoke"
                aria-label={words('options.access.offOf', hostOf(origin))}
                onClick={() => remove([origin])}
              >
                {words('options.access.off')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** `https://h/*` as people write it; any other pattern as it is. */
function hostOf(origin: string): string {
  return /^https?:\/\/([^/*]+)\/\*$/u.exec(origin)?.[1] ?? origin;
}
