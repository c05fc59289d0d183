/** The demo profile inside the extension: content scripts do not run on extension pages, so it calls the annotator. */
import { background } from '../../src/annotate/background-port.ts';
import { readingAway } from '../../src/annotate/reading/reading-away.ts';
import { startSession } from '../../src/annotate/session.ts';
import { claimHome, offerTools } from '../../src/annotate/tools.ts';
import { milaSite } from '../../src/extract/sites/mila.ts';
import { answerTabCalls } from '../../src/messages/tab-calls.ts';
import { ok } from '../../src/result.ts';
import { FRESH, type Settings } from '../../src/settings.ts';
import { counted, words } from '../../src/ui/words.ts';
import '../page.css';
import '../selecting.css';

/** Settings of this visit alone: trying "off for this site" here must not turn the real site off. */
let settings: Settings = FRESH;
const watchers = new Set<(settings: Settings) => void>();

claimHome();
const page = { document, url: new URL('https://mila.quebec/en/directory/demo') };
const session = startSession({
  page,
  adapter: milaSite,
  reader: readingAway(page, milaSite, background),
  // Nothing can be injected into the extension's own pages: they import.
  background: {
    ...background,
    async tools() {
      offerTools((await import('../../src/page-tools/all-tools.ts')).allTools);
      return ok(undefined);
    },
  },
  settings: {
    read: async () => settings,
    async write(change) {
      settings = { ...settings, ...change };
      for (const changed of watchers) changed(settings);
    },
    watch(changed, signal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed));
    },
  },
  openRoots: true,
  words,
  counted,
});

answerTabCalls({
  alive: () => true,
  summary: () => session.summary(),
  saveAll: () => session.saveAll(),
  turn: (state) => session.turn(state),
  listChanged: (decided) => session.listChanged(decided),
  // The demo has settings of its own.
  settingsChanged: () => {},
});
new BroadcastChannel('paperfold:reading-list').addEventListener('message', () => session.listChanged(true));
