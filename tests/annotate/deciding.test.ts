// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { click, control, controls, key, settled, textIn, type Visit, visit } from './visiting.ts';

const listing = (title: string, venue: string) =>
  `<li class="paper"><h3 class="title">${title}</h3><span class="author">A. Lind</span><em class="venue">${venue}</em></li>`;
const PAGE = `<ul>${listing('Tides of the northern sea', 'Journal of Seas')}${listing('Rivers in winter', 'Ice')}${listing(
  'Tides of the northern sea',
  'arXiv',
)}</ul>`;

const rows = () =>
  [...document.querySelectorAll('[data-paperfold-row]')].map(
    (row) => `${row.getAttribute('data-paperfold-row')} ${row.getAttribute('data-paperfold-paper')}`,
  );
const bar = (at: number) => textIn(document.querySelectorAll('paperfold-actions')[at]);

let now: Visit | undefined;
afterEach(() => now?.session.stop());

describe('"not the same paper"', () => {
  it('stands beside each other listing, parts them at once, and is taken back in place', async () => {
    now = await visit(PAGE);
    expect(controls('not-same')).toHaveLength(0);
    click(control('duplicates'));
    expect(controls('not-same')).toHaveLength(1);
    expect(control('not-same').getAttribute('aria-label')).toBe('Not the same paper: Tides of the northern sea, arXiv');
    click(control('not-same'));
    await settled();
    expect(rows()).toEqual(['kept 0', 'kept 1', 'kept 2']);
    expect(now.background.decisions).toMatchObject([{ says: 'different' }]);
    expect(bar(0)).toContain('Not the same paper, from now on everywhere');
    expect(controls('duplicates')).toHaveLength(0);
    click(control('undo'));
    await settled();
    expect(rows()).toEqual(['kept 0', 'kept 1', 'duplicate 2']);
    expect(now.background.decisions).toEqual([]);
  });

  it('says what failed, and changes nothing', async () => {
    now = await visit(PAGE);
    now.background.failure = 'full';
    click(control('duplicates'));
    click(control('not-same'));
    await settled();
    expect(rows()).toEqual(['kept 0', 'kept 1', 'duplicate 2']);
    expect(bar(0)).toContain('storage is full');
  });
});

describe('"same paper"', () => {
  it('joins any two rows chosen from the menu, and is taken back', async () => {
    now = await visit(PAGE);
    click(control('menu'));
    click(control('same-paper'));
    await settled();
    const [first, second] = [control('same-first'), control('same-second')] as HTMLSelectElement[];
    expect([...(first?.options ?? [])].map(({ text }) => text)).toEqual([
      'Choose a paper',
      'Tides of the northern sea · Journal of Seas',
      'Rivers in winter · Ice',
    ]);
    click(control('same'));
    await settled();
    expect(now.background.decisions).toEqual([]);
    if (first) first.value = '0';
    if (second) second.value = '1';
    click(control('same'));
    await settled();
    expect(rows()).toEqual(['kept 0', 'duplicate 1', 'duplicate 2']);
    expect(controls('same')).toHaveLength(0);
    click(control('undo'));
    await settled();
    expect(rows()).toEqual(['kept 0', 'kept 1', 'duplicate 2']);
  });

  it('is offered for a pair that is likely one, with both answers', async () => {
    now = await visit(
      `<ul>${listing('Tides of the northern sea', 'Seas')}${listing('Tides of the northern seas and lakes', 'Lakes')}</ul>`,
    );
    expect(rows()).toEqual(['kept 0', 'kept 1']);
    click(control('menu'));
    click(control('same-paper'));
    await settled();
    expect(controls('likely-same')).toHaveLength(1);
    click(control('likely-different'));
    await settled();
    expect(now.background.decisions).toMatchObject([{ says: 'different' }]);
  });

  it('starts from a row with its listings opened, and closes with Escape or with the session', async () => {
    now = await visit(PAGE);
    click(control('duplicates'));
    click(control('same-paper', controls('same-paper').length - 1));
    await settled();
    expect((control('same-first') as HTMLSelectElement).value).toBe('0');
    key(control('same-second'), 'Escape');
    expect(controls('same-first')).toHaveLength(0);
    await now.session.turn('off');
    expect(rows()).toEqual([]);
  });
});
