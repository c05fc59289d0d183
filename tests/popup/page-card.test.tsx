// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivePage, PageView } from '../../src/popup/active-page.ts';
import { addressKind, namesHost } from '../../src/popup/page-standing.ts';
import { Popup } from '../../src/popup/popup.tsx';
import { fail, ok } from '../../src/result.ts';
import { speak } from '../i18n.ts';
import { freshList } from '../list-view/lists.ts';
import { click, eventually, giveSizes, mount, texts, the, unmount } from '../list-view/mounting.ts';
import { pageThat, profile } from './pages.ts';

async function open(page: ActivePage): Promise<void> {
  await mount(<Popup list={freshList()} page={page} close={() => {}} />);
}

beforeEach(() => {
  giveSizes();
  speak('en');
});
afterEach(unmount);

describe('a profile', () => {
  it('says whose it is and what was done there', async () => {
    await open(pageThat({ kind: 'answered', summary: { ...profile, saved: 2 } }));

    await eventually(() => expect(texts('.card-owner')).toEqual(['Ada Martin']));
    expect(the('.card').textContent).toContain('6 papers · 2 duplicates hidden · 2 saved');
    expect(the('[data-action="save-all"]').textContent).toBe('Save 4 papers');
  });

  it('says that all is saved instead of offering to', async () => {
    await open(pageThat({ kind: 'answered', summary: { ...profile, saved: 6 } }));

    await eventually(() => expect(the('.card').textContent).toContain('All saved'));
    expect(document.querySelector('[data-action="save-all"]')).toBeNull();
  });

  it('saves all and offers to undo it', async () => {
    const saveAll = vi.fn<ActivePage['saveAll']>(async () =>
      ok({
        papers: [
          { entry: 'a', outcome: 'added' as const },
          { entry: 'b', outcome: 'known' as const },
        ],
        undo: 'token',
      }),
    );
    await open(pageThat({ kind: 'answered', summary: profile }, { saveAll }));
    await eventually(() => the('[data-action="save-all"]'));

    await click('[data-action="save-all"]');

    await eventually(() => expect(the('.undo-bar p').textContent).toBe('1 paper saved.'));
    expect(saveAll).toHaveBeenCalledOnce();
    the('[data-action="undo"]');
  });

  it.each(['full', 'private', 'gone'] as const)('says why nothing was saved: %s', async (failure) => {
    await open(pageThat({ kind: 'answered', summary: profile }, { saveAll: async () => fail(failure) }));
    await eventually(() => the('[data-action="save-all"]'));

    await click('[data-action="save-all"]');

    await eventually(() => expect(the('.undo-bar p').textContent.length).toBeGreaterThan(40));
    expect(document.querySelector('[data-action="undo"]')).toBeNull();
  });

  it('is turned off and on again, for the page and for the site', async () => {
    const off: PageView = { kind: 'answered', summary: { ...profile, state: 'off' } };
    const offSite: PageView = { kind: 'answered', summary: { ...profile, state: 'off-site' } };
    const on: PageView = { kind: 'answered', summary: profile };
    const turn = vi.fn<ActivePage['turn']>(async (state) => (state === 'off' ? off : on));
    const turnSite = vi.fn<ActivePage['turnSite']>(async (_, state) => (state === 'off' ? offSite : on));
    await open(pageThat(on, { turn, turnSite }));
    await eventually(() => the('[data-action="off"]'));

    await click('[data-action="off"]');
    await eventually(() => expect(the('.card').textContent).toContain('Turned off on this page'));
    await click('[data-action="on"]');
    await eventually(() => the('[data-action="off-site"]'));
    await click('[data-action="off-site"]');
    await eventually(() => expect(the('.card').textContent).toContain('Turned off on mila.quebec'));
    await click('[data-action="on"]');
    await eventually(() => the('[data-action="off"]'));

    expect(turn.mock.calls).toEqual([['off'], ['on']]);
    expect(turnSite.mock.calls).toEqual([
      ['mila.quebec', 'off'],
      ['mila.quebec', 'on'],
    ]);
  });

  it('that is still being read is asked again', async () => {
    const look = vi
      .fn<ActivePage['look']>(async () => ({ kind: 'answered', summary: profile }))
      .mockResolvedValueOnce({ kind: 'answered', summary: { ...profile, state: 'reading' } });
    await open(pageThat({ kind: 'own' }, { look }));
    await eventually(() => expect(the('.card').textContent).toContain('Reading mila.quebec'));

    await eventually(() => expect(texts('.card-owner')).toEqual(['Ada Martin']));
  });
});

describe('any other page', () => {
  it.each<[string, PageView, string]>([
    [
      'without publications',
      { kind: 'answered', summary: { ...profile, state: 'nothing' } },
      'No list of publications',
    ],
    ['whose permission was withdrawn', { kind: 'forbidden', host: 'mila.quebec' }, 'Not allowed here'],
    ['that was open before', { kind: 'silent', host: 'mila.quebec' }, 'opened before'],
    ['of another site', { kind: 'foreign', host: 'example.org' }, 'does not read example.org'],
    ['of the browser', { kind: 'closed' }, 'keep extensions out'],
    ['still loading', { kind: 'loading', host: 'mila.quebec' }, 'Reading mila.quebec'],
  ])('%s is called what it is', async (_, view, words) => {
    await open(pageThat(view));

    await eventually(() => expect(the('.card').textContent).toContain(words));
    expect(document.querySelector('[data-action="save-all"]')).toBeNull();
  });

  it('has no card where it is one of Paperfold’s own', async () => {
    await open(pageThat({ kind: 'own' }));

    await eventually(() => the('[data-empty]'));
    expect(document.querySelector('.card')).toBeNull();
  });

  it('is asked for while the click is handled, where it is forbidden', async () => {
    const allow = vi.fn<ActivePage['allow']>(async (host) => ({ kind: 'loading', host }));
    await open(pageThat({ kind: 'forbidden', host: 'mila.quebec' }, { allow }));
    await eventually(() => the('[data-action="allow"]'));

    await click('[data-action="allow"]');

    expect(allow).toHaveBeenCalledWith('mila.quebec');
    await eventually(() => expect(the('.card').dataset['card']).toBe('loading'));
  });
});

describe('what an address says', () => {
  it.each([
    ['https://mila.quebec/*', 'mila.quebec', true],
    ['https://mila.quebec/*', 'evil-mila.quebec', false],
    ['https://mila.quebec/*', 'mila.quebec.example', false],
    ['*://*.dblp.org/*', 'dblp.org', true],
    ['*://*.dblp.org/*', 'www.dblp.org', true],
    ['*://*.dblp.org/*', 'notdblp.org', false],
  ])('%s names %s: %s', (pattern, host, named) => {
    expect(namesHost([pattern], host)).toBe(named);
  });

  it.each([
    ['chrome-extension://abc/popup.html', 'own'],
    ['https://example.org/', 'web'],
    ['chrome://extensions/', 'closed'],
    ['about:blank', 'closed'],
    [undefined, 'closed'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address, 'chrome-extension://abc/')).toBe(kind);
  });
});
