// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { click, control, controls, settled, textIn, type Visit, visit } from './visiting.ts';

const listing = (venue: string, more = '') =>
  `<li class="paper"><h3 class="title">Tides of the northern sea</h3><span class="author">A. Lind</span><em class="venue">${venue}</em>${more}</li>`;
const OPENED = '<p class="abstract">Tides are slow.</p>';
const PAGE = `<ul>${listing('Journal of Seas', OPENED)}<li class="paper"><h3 class="title">Rivers</h3></li>${listing('arXiv', OPENED)}</ul>`;

const rows = () =>
  [...document.querySelectorAll('[data-paperfold-row]')].map(
    (row) => `${row.getAttribute('data-paperfold-row')} ${row.getAttribute('data-paperfold-paper')}`,
  );
const actionsAt = () =>
  [...document.querySelectorAll('li')].map((row) => row.querySelectorAll('paperfold-actions').length);

let now: Visit | undefined;
afterEach(() => now?.session.stop());

describe('another preference', () => {
  it('is followed on the open page: the other version is displayed, with its buttons', async () => {
    now = await visit(PAGE);
    expect([rows(), actionsAt()]).toEqual([
      ['kept 0', 'kept 1', 'duplicate 2'],
      [1, 1, 0],
    ]);
    await now.settings.write({ prefer: 'preprint' });
    await settled();
    expect([rows(), actionsAt()]).toEqual([
      ['duplicate 0', 'kept 1', 'kept 2'],
      [0, 1, 1],
    ]);
    await now.settings.write({ prefer: 'published' });
    await settled();
    expect([rows(), actionsAt()]).toEqual([
      ['kept 0', 'kept 1', 'duplicate 2'],
      [1, 1, 0],
    ]);
  });

  it('keeps what the reader did: saved, listings shown, abstract open', async () => {
    now = await visit(PAGE);
    click(control('save'));
    await settled();
    click(control('abstract'));
    click(control('duplicates'));
    await now.settings.write({ prefer: 'preprint' });
    await settled();
    expect(control('save', 1).getAttribute('data-state')).toBe('saved');
    expect(control('duplicates').getAttribute('aria-expanded')).toBe('true');
    expect(control('abstract').getAttribute('aria-expanded')).toBe('true');
    const open = [...document.querySelectorAll('[data-paperfold-abstract="expanded"]')];
    expect(open.map((element) => element.closest('li'))).toEqual([document.querySelectorAll('li')[2]]);
    expect(textIn(document.querySelectorAll('paperfold-actions')[1])).toContain('2 listings');
  });

  it('does nothing where a setting changes that has no part in it, or where Paperfold is off', async () => {
    now = await visit(PAGE);
    const before = [...controls('save')];
    await now.settings.write({ expandAll: false, prefer: 'published' });
    await settled();
    expect(controls('save')).toEqual(before);
    await now.session.turn('off');
    await now.settings.write({ prefer: 'preprint' });
    await settled();
    expect(rows()).toEqual([]);
    await now.session.turn('on');
    expect(rows()).toEqual(['duplicate 0', 'kept 1', 'kept 2']);
  });
});
