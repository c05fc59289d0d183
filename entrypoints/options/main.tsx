import { render } from 'preact';
import browser from 'webextension-polyfill';
import { announceEverywhere } from '../../src/messages/announce-everywhere.ts';
import { openSharedReadingList } from '../../src/messages/shared-reading-list.ts';
import { OptionsPage } from '../../src/options/options-page.tsx';
import { siteAccess } from '../../src/options/site-access.ts';
import { wipeReadingList } from '../../src/reading-list/whole/wipe.ts';
import { keepFocus } from '../../src/ui/kept-focus.ts';
import { setPageLanguage } from '../../src/ui/page-language.ts';
import { followLook } from '../../src/ui/page-settings.ts';
import { changeSettings, onSettings, readSettings } from '../../src/ui/stored-settings.ts';
import { words } from '../../src/ui/words.ts';
import '../../src/ui/theme.css';
import '../../src/ui/controls.css';
import '../../src/ui/forms.css';
import '../../src/options/options.css';

setPageLanguage(document, words('options.pageTitle'));
followLook();
keepFocus(document);

const store = { read: readSettings, change: changeSettings, listen: onSettings };

const listData = {
  list: openSharedReadingList(),
  wipe: () => wipeReadingList({ announce: announceEverywhere }),
};

/** Firefox calls an add-on that was loaded for this session `development`; it forgets its data when it closes. */
async function isTemporary(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return false;
  const { installType } = await browser.management.getSelf();
  return installType === 'development';
}

const app = document.getElementById('app');
if (app) {
  const { version } = browser.runtime.getManifest();
  const temporary = await isTemporary();
  render(
    <OptionsPage store={store} temporary={temporary} version={version} access={siteAccess} data={listData} />,
    app,
  );
}
