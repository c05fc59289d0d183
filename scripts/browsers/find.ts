/** Finds the browsers of this machine, and installs them where that is ours to do. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

const VARIABLES: Readonly<Record<BrowserName, string>> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The path of the browser: CHROME_PATH or FIREFOX_PATH, then PATH, then the usual places. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[VARIABLES[name]];
  if (named) return existsSync(named) ? named : undefined;
  for (const command of COMMANDS[name]) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, command);
      if (isExecutable(path)) return path;
    }
  }
  return PLACES[name].find((path) => existsSync(path));
}

/** How to get the browser, as one line that can be pasted into a terminal (or read by a person). */
export function howToGet(name: BrowserName): string {
  if (isDebian()) return `sudo apt-get install -y ${debianPackage(name)}`;
  const channel = name === 'chromium' ? 'chromium@latest' : 'firefox@stable';
  return `npx @puppeteer/browsers install ${channel}   (then set ${VARIABLES[name]} to the path that it prints)`;
}

/**
 * Installs missing browsers through the system's package manager where that is ours to do: on Debian as root, or with
 * CI set (then through sudo). Says nothing of browsers that it could not install: look for them again.
 */
export function installMissing(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  const root = process.getuid?.() === 0;
  if (missing.length === 0 || !isDebian() || !(root || process.env.CI)) return;
  const packages = missing.map(debianPackage);
  console.error(`Installing ${packages.join(' and ')} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) => {
    const [command, ...rest] = root ? ['apt-get', ...args] : ['sudo', '-E', 'apt-get', ...args];
    return spawnSync(command ?? 'apt-get', rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', ...packages);
}

function debianPackage(name: BrowserName): string {
  return name === 'chromium' ? 'chromium' : 'firefox-esr';
}

/** Debian itself: Ubuntu has no `firefox-esr`, and its `chromium` is a snap that cannot be driven headless as root. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/mu.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
