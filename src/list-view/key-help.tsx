/** A small help: which keys do what. */
import { Keyboard } from 'lucide';
import { Fragment, type JSX } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';

/** Keys as they are written on a keyboard, and the message that says what they do. */
export type KeyLine = readonly [keys: readonly string[], does: string];

const KEYS: readonly KeyLine[] = [
  [['/'], 'list.keys.search'],
  [['↑', '↓'], 'list.keys.move'],
  [['↵'], 'list.keys.open'],
  [['A'], 'list.keys.abstract'],
  [['S'], 'list.keys.status'],
  [['Del'], 'list.keys.remove'],
  [['Ctrl', 'Z'], 'list.keys.undo'],
  [['Esc'], 'list.keys.escape'],
];

/** The keys of a list, and a page's own, as a table of definitions. */
export function KeyTable({ more = [] }: { readonly more?: readonly KeyLine[] }): JSX.Element {
  return (
    <dl>
      {[...KEYS, ...more].map(([keys, does]) => (
        <Fragment key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{words(does)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A button that shows them in a popover: the browser closes it on Escape. */
export function KeyHelp({ more = [] }: { readonly more?: readonly KeyLine[] }): JSX.Element {
  return (
    <>
      <button
        type="button"
        class="plain"
        popovertarget="keys"
        aria-label={words('list.keys.title')}
        title={words('list.keys.title')}
      >
        <Icon of={Keyboard} />
      </button>
      <div id="keys" class="keys" popover="auto">
        <h2>{words('list.keys.title')}</h2>
        <KeyTable more={more} />
      </div>
    </>
  );
}
