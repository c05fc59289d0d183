/** The other listings of a paper: why they are thought to be the same, and every address at which it can be read. */
import type { ReasonWords } from '../../duplicates/reasons/reason-words.ts';
import type { Links } from '../../publication/publication.ts';
import type { Commands } from '../controls/commands.ts';
import { button, make } from '../controls/controls.ts';
import type { Setting } from '../ports.ts';
import { othersOf, type Paper } from './paper.ts';

const KINDS = ['landing', 'pdf', 'code'] as const satisfies readonly (keyof Links)[];

const NOT_SAME = ['not-same', 'page.notSame'] as const;

/** One line for each listing, the displayed one last: where it appeared, why it is the same, its links. */
export function versionLines(setting: Setting, paper: Paper, { use }: Pick<Commands, 'use'>): HTMLElement[] {
  const { document, words } = setting;
  return [...othersOf(paper), paper.kept].map((listing) => {
    const { venue, year, links, title } = listing.reading.publication;
    const reason = listing === paper.kept ? words('page.thisOne') : why(setting, paper.reasons.get(listing));
    const where = [venue, year].filter((part) => part !== undefined).join(', ');
    const line = make(document, 'p');
    for (const part of [where, reason]) if (part !== '') line.append(make(document, 'span', {}, part));
    for (const kind of KINDS) {
      const address = links[kind];
      if (address !== undefined) line.append(linkTo(setting, kind, address, title));
    }
    const [action, label] = listing === paper.kept ? (['same-paper', 'page.sameAs'] as const) : NOT_SAME;
    const control = button(document, action, { '': words(label) }, {}, () => use(action, paper, listing));
    control.element.setAttribute('aria-label', words('page.named', words(label), [title, where].join(', ')));
    line.append(control.element);
    return line;
  });
}

/** A free copy that only a hidden listing links to. */
export function freeCopy(setting: Setting, paper: Paper): HTMLElement | undefined {
  if (paper.kept.reading.publication.links.pdf !== undefined) return undefined;
  for (const { reading } of paper.listings) {
    const { links, title } = reading.publication;
    if (links.pdf !== undefined) return linkTo(setting, 'pdf', links.pdf, title);
  }
  return undefined;
}

function linkTo(
  { document, words }: Setting,
  kind: (typeof KINDS)[number],
  address: string,
  title: string,
): HTMLElement {
  const host = URL.parse(address);
  if (host === null || !/^https?:$/u.test(host.protocol)) return make(document, 'span');
  const label = `${words(`page.link.${kind}`)} (${host.hostname.replace(/^www\./u, '')})`;
  return make(
    document,
    'a',
    { href: address, rel: 'noreferrer', 'data-action': 'version', 'aria-label': words('page.named', label, title) },
    label,
  );
}

function why({ words }: Setting, reason: ReasonWords | undefined): string {
  return reason ? words(reason.key, ...reason.values) : '';
}
