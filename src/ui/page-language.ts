/** Says in the document which language its words are in. */
import { words } from './words.ts';

/** Sets `lang`, the direction of writing and the title of the document. */
export function setPageLanguage(page: Document, title: string): void {
  page.documentElement.lang = words('locale');
  page.documentElement.dir = words('direction');
  page.title = title;
}
