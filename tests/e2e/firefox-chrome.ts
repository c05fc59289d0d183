/**
 * Firefox's own window, reached through WebDriver BiDi's `moz:scope`: the toolbar's button with its popup, shortcuts, the
 * context menu, and the question that a permission asks. The popup is no tab, so the protocol does not find it by itself;
 * it is told where to look (`introduced`), and then takes it for any other page: what is clicked there is clicked truly.
 */
import { type BidiConnection, bidiOf, clickOn } from '../../scripts/browsers/bidi.ts';
import type { Running } from '../../scripts/browsers/launch.ts';

const ID = 'paperfold@paperfold.app';
/** The element that shows a popup in the browser's window. */
const POPUP = 'browser.webextension-popup-browser';

/** A page that the protocol can reach, by its context. */
export interface FirefoxPage {
  /** Evaluates an expression in it; gives its JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** A trusted click on what the selector finds; false where there is nothing. */
  click(selector: string): Promise<boolean>;
}

/** What a test does in the browser's window. */
export interface FirefoxChrome {
  /** The value of an expression in the browser's own window; it has to be plain JSON. */
  readonly evaluate: FirefoxPage['evaluate'];
  /** Presses the toolbar's button. */
  openPopup(): Promise<void>;
  /** The popup, where it is open. */
  popup(): Promise<FirefoxPage | undefined>;
  closePopup(): Promise<void>;
  /** Answers the question about a permission, once it is asked. */
  answer(question: 'allow' | 'refuse'): Promise<void>;
  /** Does what a shortcut of the extension does, by its name in the manifest. */
  shortcut(name: string): Promise<void>;
  /** Chooses the item of ours with that id in the context menu, which is open already. */
  choose(id: string): Promise<void>;
}

interface Remote {
  readonly type: string;
  readonly result?: { readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** The first browser window. */
export async function firefoxChrome(running: Running): Promise<FirefoxChrome> {
  const connection = bidiOf(running);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = tree.result.contexts as { context: string; url: string }[];
  const window = pageIn(connection, contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context ?? '');
  const { evaluate } = window;

  const extension = `WebExtensionPolicy.getByID('${ID}').extension`;
  /** The button closes a popup that is still open. */
  const closePopup = () =>
    evaluate<void>(`new Promise((done) => {
      const timer = setInterval(() => {
        const popup = document.querySelector('${POPUP}');
        if (popup) return popup.closest('panel')?.hidePopup();
        clearInterval(timer);
        done();
      }, 20);
    })`);
  const actions = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global`;
  return {
    evaluate,
    async openPopup() {
      await closePopup();
      await evaluate(`${actions}.browserActionFor(${extension}).triggerAction(window)`);
    },
    async popup() {
      const context = await evaluate<string | null>(introduced);
      return context === null ? undefined : pageIn(connection, context);
    },
    closePopup,
    answer: (question) =>
      evaluate(`new Promise((done, failed) => {
        let tries = 0;
        Services.prefs.setIntPref('security.notification_enable_delay', 0);
        const timer = setInterval(() => {
          const box = document.querySelector('#notification-popup popupnotification');
          if (!box && ++tries < 100) return;
          clearInterval(timer);
          if (!box) return failed(new Error('no question was asked'));
          box.${question === 'allow' ? 'button' : 'secondaryButton'}.click();
          done();
        }, 100);
      })`),
    shortcut: (name) =>
      evaluate(`(() => {
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
        keys[Object.keys(${extension}.manifest.commands).indexOf('${name}')].doCommand();
      })()`),
    choose: (id) =>
      evaluate(`new Promise((done, failed) => {
        let tries = 0;
        const timer = setInterval(() => {
          const item = document.querySelector('[id="paperfold_paperfold_app-menuitem-_${id}"]');
          if (!item && ++tries < 100) return;
          clearInterval(timer);
          if (!item) return failed(new Error('the menu has no such item'));
          item.doCommand();
          document.getElementById('contentAreaContextMenu').hidePopup();
          done();
        }, 100);
      })`),
  };
}

/**
 * Tells the protocol of the popup, and gives the name by which it then knows it; null where none is open. The element is
 * sought anew each time: the browser loads a popup in one and shows it in another.
 */
const introduced = `(() => {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { getBrowserById } = Object.getPrototypeOf(NavigableManager);
  const popup = () => document.querySelector('${POPUP}');
  NavigableManager.getBrowserById = (id) =>
    id === 'paperfold-popup' ? popup() : getBrowserById.call(NavigableManager, id);
  return popup()?.currentURI?.spec.endsWith('/popup.html') ? 'paperfold-popup' : null;
})()`;

function pageIn(connection: BidiConnection, context: string): FirefoxPage {
  async function remote(expression: string): Promise<Remote['result']> {
    const reply = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    const { type, result, exceptionDetails } = reply.result as unknown as Remote;
    if (type !== 'success') throw new Error(exceptionDetails?.text);
    return result;
  }
  return {
    async evaluate<Value>(expression: string) {
      const json = (await remote(`(async () => JSON.stringify(await (${expression})))()`))?.value;
      return (typeof json === 'string' ? JSON.parse(json) : undefined) as Value;
    },
    async click(selector) {
      const element = await remote(`document.querySelector('${selector}')`);
      if (element?.sharedId === undefined) return false;
      await clickOn(connection, context, element.sharedId);
      return true;
    },
  };
}
