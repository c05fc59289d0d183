/** Says in the document which language its words are in. */
import { words } from './words.ts';

/** Sets `lang`, the direction of writing and the title of the document. */
export function setPageLanguage(page: Document, title: string): void {
  const locale = words('locale');
  page.documentElement.lang = locale;
  page.documentElement.dir = RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
  page.title = title;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);
