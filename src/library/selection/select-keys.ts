/** Which key does what to the selection. Pure. */
import type { KeyLine } from '../../list-view/key-help.tsx';

/** These keys for the help. */
export const SELECT_KEYS: readonly KeyLine[] = [
  [['X'], 'library.keys.select'],
  [['Shift', '↑', '↓'], 'library.keys.extend'],
  [['Ctrl', 'A'], 'library.keys.selectAll'],
  [['Ctrl', 'Shift', 'A'], 'library.keys.selectNone'],
];

/** What a key asks for: of the entry that has the focus, or of the one the focus goes to. */
export type SelectKey =
  | 'toggle'
  | 'extendHere'
  | 'extendOn'
  | 'extendBack'
  | 'extendToFirst'
  | 'extendToLast'
  | 'all'
  | 'clear';

const WITH_SHIFT: Readonly<Record<string, SelectKey>> = {
  ArrowDown: 'extendOn',
  ArrowUp: 'extendBack',
  Home: 'extendToFirst',
  End: 'extendToLast',
  ' ': 'extendHere',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key asks for; `onEntry` where the focus is on the entry itself and not on a control in it. */
export function selectKey(pressed: Pressed, onEntry: boolean): SelectKey | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key === 'a' ? (shiftKey ? 'clear' : 'all') : undefined;
  if (shiftKey) return key === ' ' && !onEntry ? undefined : WITH_SHIFT[key];
  if (key === 'x') return 'toggle';
  return key === ' ' && onEntry ? 'toggle' : undefined;
}
