/** The popup as a window: whether it is one, how it closes, whose storage it sees. */
import browser from 'webextension-polyfill';

/** True in the toolbar's popup; false where popup.html was opened as a page of its own. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Closes the popup, once what a click began (a link that opens) is under way. */
export function closePopup(): void {
  if (isPopup()) setTimeout(() => window.close());
}

/**
 * True where this page's storage is that of private windows, so not the reading list's: in Firefox. Chrome's pages are
 * shared by all windows.
 */
export function isPrivateStorage(): boolean {
  return browser.extension.inIncognitoContext === true;
}
