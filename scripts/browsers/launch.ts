/** Starts a real browser with the built extension in it, for tests, pictures and the demo. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { type Browser, launch as launchBrowser, type Page, type WebWorker } from 'puppeteer-core';
import { type BrowserName, findBrowser, howToGet } from './find.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const FIREFOX_ID = 'paperfold@paperfold.app';
const FIREFOX_UUID = '7d6f1f0e-5f0c-4c0e-9a53-0d6b8f4c2a11';

/** What a launch may ask for. */
export interface LaunchOptions {
  /** A profile folder to go on with; else a new one, deleted on `close`. */
  readonly profile?: string;
  /** With a window. Default: headless. */
  readonly window?: boolean;
  /** The language of the browser. Firefox needs its language pack installed on the machine. */
  readonly language?: 'en' | 'fr';
  /** Firefox: let the background sleep after so many milliseconds. */
  readonly idle?: number;
  /** Without the extension, for comparisons. */
  readonly bare?: boolean;
  /** A folder into which downloads go without a question. */
  readonly downloads?: string;
  /** The folder of the built extension. Default: `.output/BROWSER-mv3`. */
  readonly extension?: string;
}

/** A running browser with the extension. */
export interface Running {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The extension's origin, without a slash at the end; empty for a bare browser. */
  readonly origin: string;
  readonly profile: string;
  /** Opens a page of the extension in a tab. */
  open(path: string): Promise<Page>;
  /** Installs the extension into the running browser, as a person does, and gives its id. */
  install(): Promise<string>;
  /** Chromium: ends the background worker as the browser would, and waits until it is gone. */
  killBackground(): Promise<void>;
  /** Ends the browser; keeps the profile when it was given, or when told so. */
  close(keepProfile?: boolean): Promise<void>;
}

/** Starts `name` with the built extension. Throws with a clear line where the browser or the build is missing. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Running> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is missing: ${howToGet(name)}`);
  const extension = options.extension ?? join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!options.bare && !existsSync(join(extension, 'manifest.json'))) throw new Error('not built yet: npm run build');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `paperfold-${name}-`));
  mkdirSync(profile, { recursive: true });
  const started =
    name === 'chromium'
      ? await launchChromium(executablePath, profile, extension, options)
      : await launchFirefox(executablePath, profile, extension, options);
  return {
    name,
    profile,
    ...started,
    install: () => started.browser.installExtension(extension),
    async close(keepProfile = options.profile !== undefined) {
      await started.browser.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Started = Pick<Running, 'browser' | 'origin' | 'open' | 'killBackground'>;

async function launchChromium(
  executablePath: string,
  profile: string,
  extension: string,
  options: LaunchOptions,
): Promise<Started> {
  const browser = await launchBrowser({
    executablePath,
    headless: !options.window,
    pipe: true,
    userDataDir: profile,
    ...(options.window ? { defaultViewport: null } : {}),
    enableExtensions: options.bare ? true : [extension],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.window ? [] : ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND']),
      `--lang=${options.language ?? 'en'}`,
      '--disable-quic',
      '--disable-sync',
      '--disable-component-update',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  if (options.bare) return { browser, origin: '', open: () => browser.newPage(), killBackground: async () => {} };
  if (options.downloads) {
    const cdp = await browser.target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads });
  }
  const isOurs = (url: string) => url.startsWith('chrome-extension://');
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && isOurs(t.url()));
  const origin = `chrome-extension://${new URL(target.url()).host}`;
  return {
    browser,
    origin,
    async open(path) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      return page;
    },
    async killBackground() {
      for (const worker of browser.targets().filter((t) => t.type() === 'service_worker' && isOurs(t.url()))) {
        const running: WebWorker | null = await worker.worker();
        await running?.close();
      }
    },
  };
}

async function launchFirefox(
  executablePath: string,
  profile: string,
  extension: string,
  options: LaunchOptions,
): Promise<Started> {
  const french = '/usr/lib/firefox-esr/browser/extensions/langpack-fr@firefox-esr.mozilla.org.xpi';
  if (options.language === 'fr') {
    if (!existsSync(french))
      throw new Error('the French language pack is missing: sudo apt-get install -y firefox-esr-l10n-fr');
    mkdirSync(join(profile, 'extensions'), { recursive: true });
    cpSync(french, join(profile, 'extensions', 'langpack-fr@firefox-esr.mozilla.org.xpi'));
  }
  // A temporary add-on loses its data at a restart; a packed one in the profile is installed for good, as people have it.
  if (!options.bare) await pack(extension, join(profile, 'extensions', `${FIREFOX_ID}.xpi`));
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath,
    headless: !options.window,
    userDataDir: profile,
    ...(options.window ? { defaultViewport: null } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.dns.disabled': !options.window,
      'xpinstall.signatures.required': false,
      'extensions.langpacks.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.startupScanScopes': 15,
      ...(options.language === 'fr' ? { 'intl.locale.requested': 'fr' } : {}),
      ...(options.downloads
        ? {
            'browser.download.folderList': 2,
            'browser.download.dir': options.downloads,
            'browser.download.useDownloadDir': true,
            'browser.download.alwaysOpenPanel': false,
          }
        : {}),
      ...(options.idle ? { 'extensions.background.idle.timeout': options.idle } : {}),
    },
  });
  const origin = options.bare ? '' : `moz-extension://${FIREFOX_UUID}`;
  return {
    browser,
    origin,
    async open(path) {
      const page = await browser.newPage();
      // `load` is never reported for pages of an extension.
      await page.goto(origin + path, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    // Firefox lets an idle event page sleep by itself: see `idle`.
    killBackground: async () => {},
  };
}

async function pack(folder: string, file: string): Promise<void> {
  const zip = new JSZip();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    zip.file(relative(folder, path).replaceAll('\\', '/'), readFileSync(path));
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}
