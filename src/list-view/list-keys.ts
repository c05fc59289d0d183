/** Which key does what in a list of papers. Pure. */

/** What a key asks for. */
export type ListKey =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'leapOn'
  | 'leapBack'
  | 'open'
  | 'abstract'
  | 'status'
  | 'remove';

/** Keys that mean the same wherever the focus is in an entry. */
const ANYWHERE: Readonly<Record<string, ListKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'leapOn',
  PageUp: 'leapBack',
  Delete: 'remove',
  a: 'abstract',
  s: 'status',
};

/** Keys that press a control when the focus is on one. */
const ON_ENTRY: Readonly<Record<string, ListKey>> = { Enter: 'open', ' ': 'abstract' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key asks for; `onEntry` where the focus is on the entry itself and not on a control in it. */
export function listKey({ key, ctrlKey, metaKey, altKey }: Pressed, onEntry: boolean): ListKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return ANYWHERE[name] ?? (onEntry ? ON_ENTRY[name] : undefined);
}
