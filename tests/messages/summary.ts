import type { TabSummary } from '../../src/messages/protocol.ts';

/** A page with six papers. */
export function summary(): TabSummary {
  return { state: 'on', why: 'known site', host: 'mila.quebec', papers: 6, duplicates: 6, saved: 0 };
}
