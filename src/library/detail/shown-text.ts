/** The text of a field as it is shown. */
import { words } from '../../ui/words.ts';
import type { FieldName } from './fields.ts';

/** `text`, a field's own, in words for people. */
export function shownText(name: FieldName, text: string): string {
  if (name === 'kind') return words(`detail.kind.${text}`);
  return name === 'authors' ? text.replaceAll('\n', ', ') : text;
}
