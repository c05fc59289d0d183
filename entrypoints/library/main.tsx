import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Library } from '../../src/library/library.tsx';
import { openSharedReadingList } from '../../src/messages/shared-reading-list.ts';
import { keepFocus } from '../../src/ui/kept-focus.ts';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import { followLook } from '../../src/ui/page-settings.ts';
import { words } from '../../src/ui/words.ts';
import '../../src/ui/theme.css';
import '../../src/ui/controls.css';
import '../../src/ui/forms.css';
import '../../src/list-view/entries.css';
import '../../src/library/library.css';
import '../../src/library/detail.css';
import '../../src/library/narrowing.css';
import '../../src/library/duplicates/possible-duplicates.css';

setPageLanguage(document, words('library.pageTitle'));
followLook();
keepFocus(document);

const app = document.getElementById('app');
if (app) {
  const { version } = browser.runtime.getManifest();
  render(<Library list={openSharedReadingList()} app={version} />, app);
}
