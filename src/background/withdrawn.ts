/** When access to a site is withdrawn, in the options or by the browser: what runs on its open pages ends. */
import browser from 'webextension-polyfill';
import { callTab } from '../messages/tab-calls.ts';

/**
 * Turns the annotation off in every tab whose host is not allowed any more. Tabs are asked for their host: without access
 * the browser does not tell. A page that was asked for by hand can be asked for again.
 */
export async function leaveWithdrawn(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      const answer = id === undefined ? undefined : await callTab(id, 'summary');
      if (id === undefined || !answer?.ok || answer.value.state === 'off') return;
      const { host } = answer.value;
      const allowed = await Promise.all(
        ['https', 'http'].map((scheme) => browser.permissions.contains({ origins: [`${scheme}://${host}/*`] })),
      );
      if (!allowed.includes(true)) await callTab(id, 'turn', 'off');
    }),
  );
}
