/** Pages in front of the popup. */
import type { TabSummary } from '../../src/messages/protocol.ts';
import type { ActivePage, PageView } from '../../src/popup/active-page.ts';
import { fail } from '../../src/result.ts';

/** A profile with six papers, none saved yet. */
export const profile: TabSummary = {
  state: 'on',
  adapter: 'mila',
  why: '',
  owner: 'Ada Martin',
  host: 'mila.quebec',
  papers: 6,
  duplicates: 2,
  saved: 0,
};

/** A page of a site that is read only when the reader asks. */
export const readable = {
  kind: 'readable',
  host: 'example.org',
  origin: 'https://example.org/*',
  allowed: false,
  probe: {},
} as const;

/** A page that stands so, and can be told to do other things. */
export function pageThat(view: PageView, does: Partial<ActivePage> = {}): ActivePage {
  const look = async () => view;
  return {
    look,
    read: look,
    teach: async () => true,
    savePaper: async () => fail('gone'),
    saveAll: async () => fail('gone'),
    turn: look,
    turnSite: look,
    allow: look,
    ...does,
  };
}

/** One of the extension's own pages: no card. */
export const ownPage: ActivePage = pageThat({ kind: 'own' });
