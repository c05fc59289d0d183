/** What the reader asks for by shortcut or context menu: read this page, save its papers, open the list. */
import browser from 'webextension-polyfill';
import { callTab } from '../messages/tab-calls.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { setBadge, showBadge } from './badge.ts';
import { openPage } from './open-page.ts';
import { paperIn } from './own-answers.ts';
import { readTab } from './read-tab.ts';

/** The names in the manifest's `commands`, and the ids of the menu's items. */
export const COMMANDS = ['read-page', 'save-papers', 'open-list'] as const;

/** One of them. */
export type Command = (typeof COMMANDS)[number];

/** Whether `name` is one of them. */
export function isCommand(name: unknown): name is Command {
  return COMMANDS.some((command) => command === name);
}

/** How often and how long a page that is being read is asked for its papers, in ms. */
const ASKED = { every: 250, times: 40 };

/** The tab of a command, as far as it matters. */
export interface CommandTab {
  readonly id?: number | undefined;
  readonly incognito?: boolean | undefined;
}

/**
 * Does what `command` says, for the page in `tab`. Where nothing can be read or saved, the popup opens: it says why. Where
 * the browser cannot open it, the badge shows a mark that leads there.
 */
export async function obey(command: Command, tab: CommandTab | undefined, list: ReadingList): Promise<void> {
  if (command === 'open-list') {
    await openPage('library', tab?.incognito === true);
    return;
  }
  if (tab?.id === undefined) return;
  const done = await (command === 'read-page' ? read(tab.id) : save(tab.id, list));
  if (done) return;
  const still = await browser.tabs.get(tab.id).catch(() => undefined);
  // The reader has closed it meanwhile, or looks at another: the popup would speak of that.
  if (still === undefined) return;
  await setBadge(tab.id, '?');
  if (still.active) await browser.action.openPopup?.().catch(() => {});
}

/** True where papers are listed now. */
async function read(tab: number): Promise<boolean> {
  if (!(await readTab(tab)).ok) return false;
  const papers = await papersListed(tab);
  if (papers > 0) await showBadge(tab);
  return papers > 0;
}

/** True where all papers of the page, or the one that it is about, are in the list now. */
async function save(tab: number, list: ReadingList): Promise<boolean> {
  if ((await papersListed(tab, 1)) === 0) {
    const paper = await paperIn(tab);
    if (paper.ok && paper.value) {
      const saved = await list.save([[paper.value]]);
      if (saved.ok) await setBadge(tab, '✓');
      return saved.ok;
    }
    if (!(await read(tab))) return false;
  }
  const saved = await callTab(tab, 'saveAll');
  await showBadge(tab);
  return saved.ok && saved.value.ok;
}

/** How many papers the page lists once it was read; 0 where it lists none, is turned off, or no script runs. */
async function papersListed(tab: number, times: number = ASKED.times): Promise<number> {
  for (let time = 0; time < times; time += 1) {
    const answer = await callTab(tab, 'summary');
    if (!answer.ok || answer.value.state !== 'reading') return answer.ok ? answer.value.papers : 0;
    await new Promise((done) => setTimeout(done, ASKED.every));
  }
  return 0;
}
