/**
 * Firefox's own window, reached through WebDriver BiDi's `moz:scope`: the toolbar's button, its popup (which is no page to
 * the protocol), and the question that a permission asks.
 */
import type { Running } from '../../scripts/browsers/launch.ts';

const ID = 'paperfold@paperfold.app';

/** What a test does in the browser's window. */
export interface FirefoxChrome {
  openPopup(): Promise<void>;
  closePopup(): Promise<void>;
  /** Evaluates an expression in the popup, as if a person had just clicked; gives its JSON. */
  inPopup<Value>(expression: string): Promise<Value>;
  /** Answers the question about a permission, once it is asked. */
  answer(question: 'allow' | 'refuse'): Promise<void>;
  /** Presses a shortcut of the extension, by its name in the manifest. */
  command(name: string): Promise<void>;
  /** Evaluates an expression in the browser's window; gives its JSON. */
  evaluate<Value>(expression: string): Promise<Value>;
}

interface Connection {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** The first browser window. */
export async function firefoxChrome(running: Running): Promise<FirefoxChrome> {
  // puppeteer's BiDi browser carries its connection without declaring it.
  const { connection } = running.browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = tree.result.contexts as { context: string; url: string }[];
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;

  async function evaluate<Value>(expression: string): Promise<Value> {
    const reply = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = reply.result as {
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success') throw new Error(exceptionDetails?.text);
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as Value;
  }

  const extension = `WebExtensionPolicy.getByID('${ID}').extension`;
  const parent = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent`;
  const popup = `[...document.querySelectorAll('browser')].find((one) => one.currentURI?.spec.endsWith('/popup.html'))`;
  return {
    evaluate,
    openPopup: () => evaluate(`${parent}.apiManager.global.browserActionFor(${extension}).triggerAction(window)`),
    closePopup: () =>
      evaluate(`(() => { for (const panel of document.querySelectorAll('panel')) panel.hidePopup?.(); })()`),
    inPopup: (expression) => {
      const script = `(() => {
        const { document, windowUtils } = content;
        const handle = windowUtils.setHandlingUserInput(true);
        const answer = JSON.stringify(${expression});
        handle.destruct();
        sendAsyncMessage('paperfold-test', answer);
      })()`;
      return evaluate(`new Promise((done) => {
        const browser = ${popup};
        if (!browser) return done(undefined);
        const { messageManager } = browser;
        const heard = ({ data }) => { messageManager.removeMessageListener('paperfold-test', heard); done(data && JSON.parse(data)); };
        messageManager.addMessageListener('paperfold-test', heard);
        messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
        setTimeout(done, 1000);
      })`);
    },
    answer: (question) =>
      evaluate(`new Promise((done, failed) => {
        let tries = 0;
        const timer = setInterval(() => {
          const box = document.querySelector('#notification-popup popupnotification');
          if (box) { clearInterval(timer); setTimeout(() => { box.${question === 'allow' ? 'button' : 'secondaryButton'}.click(); done(); }, 700); }
          else if (++tries > 100) { clearInterval(timer); failed(new Error('no question was asked')); }
        }, 100);
      })`),
    command: (name) =>
      evaluate(`(() => {
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
        const names = [...${extension}.manifest.commands ? Object.keys(${extension}.manifest.commands) : []];
        keys[names.indexOf('${name}')].doCommand();
      })()`),
  };
}
