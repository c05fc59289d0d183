/** The page in front, asked by code that is loaded when the list is on its way: the list comes first. */
import type { ActivePage } from './active-page.ts';

let loaded: ActivePage | undefined;

/** Loads `browser-page.ts` once; calls `use` at once from then on: a browser obeys some calls only while it handles a click. */
function withPage<Value>(use: (page: ActivePage) => Promise<Value>): Promise<Value> {
  if (loaded) return use(loaded);
  return import('./browser-page.ts').then(({ browserPage }) => {
    loaded = browserPage;
    return use(browserPage);
  });
}

/** `browserPage`, loaded when it is first asked. */
export const lazyPage: ActivePage = {
  look: () => withPage((page) => page.look()),
  read: () => withPage((page) => page.read()),
  teach: () => withPage((page) => page.teach()),
  saveAll: () => withPage((page) => page.saveAll()),
  savePaper: () => withPage((page) => page.savePaper()),
  turn: (state) => withPage((page) => page.turn(state)),
  turnSite: (host, state) => withPage((page) => page.turnSite(host, state)),
  allow: (origin, host) => withPage((page) => page.allow(origin, host)),
};
