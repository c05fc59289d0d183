/** The options' section on shortcuts: which there are, and the way to the browser's page that changes them. */
import { Fragment, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { KeyTable } from '../list-view/key-help.tsx';
import { words } from '../ui/words.ts';
import type { Shortcut, Shortcuts } from './shortcuts.ts';

export function ShortcutList({ shortcuts }: { readonly shortcuts: Shortcuts }): JSX.Element {
  const [all, setAll] = useState<readonly Shortcut[]>([]);
  const [byHand, setByHand] = useState(false);
  useEffect(() => {
    const read = () =>
      void shortcuts.all().then(setAll, () => {
        // A browser without shortcuts shows none.
      });
    read();
    // The reader comes back from the browser's page.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [shortcuts]);
  return (
    <>
      {all.length > 0 && (
        <>
          <h3>{words('options.shortcuts.everywhere')}</h3>
          <dl>
            {all.map(({ name, description, keys }) => (
              <Fragment key={name}>
                <dt>{keys === '' ? <span class="soft">{words('options.shortcuts.none')}</span> : <kbd>{keys}</kbd>}</dt>
                <dd data-shortcut={name}>{description}</dd>
              </Fragment>
            ))}
          </dl>
          <button
            type="button"
            data-action="shortcuts"
            onClick={() => void shortcuts.openPage().then((opened) => setByHand(!opened))}
          >
            {words('options.shortcuts.change')}
          </button>
          <p role="status">{byHand && words('options.shortcuts.byHand')}</p>
        </>
      )}
      <h3>{words('options.shortcuts.inList')}</h3>
      <KeyTable />
    </>
  );
}
