import { render } from 'preact';
import browser from 'webextension-polyfill';
import { announceEverywhere } from '../../src/messages/announce-everywhere.ts';
import { lazyPage } from '../../src/popup/lazy-page.ts';
import { Popup } from '../../src/popup/popup.tsx';
import { closePopup, isPopup, isPrivateStorage } from '../../src/popup/popup-window.ts';
import { PrivateWindow } from '../../src/popup/private-window.tsx';
import { openBrowsedList } from '../../src/reading-list/open-browsed-list.ts';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import { followLook } from '../../src/ui/page-settings.ts';
import '../../src/ui/theme.css';
import '../../src/ui/controls.css';
import '../../src/list-view/entries.css';
import '../../src/popup/popup.css';
import { words } from '../../src/ui/words.ts';

setPageLanguage(document, words('extension.name'));
followLook();
document.documentElement.toggleAttribute('data-tab', !isPopup());

const app = document.getElementById('app');
if (app) {
  render(
    isPrivateStorage() ? (
      <PrivateWindow
        open={() => void browser.windows.create({ url: browser.runtime.getURL('/library.html'), incognito: false })}
      />
    ) : (
      <Popup list={openBrowsedList({ announce: announceEverywhere })} page={lazyPage} close={closePopup} />
    ),
    app,
  );
}
