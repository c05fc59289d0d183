// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivePage, PageView } from '../../src/popup/active-page.ts';
import { addressKind, looksLikePdf, namesHost, originOf } from '../../src/popup/page-standing.ts';
import { Popup } from '../../src/popup/popup.tsx';
import type { Mark } from '../../src/reading-list/reading-list.ts';
import { fail, ok } from '../../src/result.ts';
import { speak } from '../i18n.ts';
import { freshList } from '../list-view/lists.ts';
import { click, eventually, giveSizes, mount, texts, the, unmount } from '../list-view/mounting.ts';
import { pageThat, profile, readable } from './pages.ts';

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
    ['whose permission was withdrawn', { ...readable, kind: 'forbidden' }, 'Not allowed here'],
    ['of another site', readable, 'reads example.org only when you ask'],
    ['of the browser', { kind: 'closed', why: 'browser' }, 'one of the browser’s own pages'],
    ['of a store', { kind: 'closed', why: 'store' }, 'extension stores'],
    ['of source', { kind: 'closed', why: 'source' }, 'the source of a page'],
    ['of a file', { kind: 'closed', why: 'file' }, 'a file on your computer'],
    ['of a PDF', { kind: 'closed', why: 'pdf' }, 'a PDF'],
    ['of bare data', { kind: 'closed', why: 'document' }, 'no web page'],
    ['that is closed', { kind: 'closed', why: 'closed' }, 'keeps extensions out'],
    ['in a frame', { ...readable, probe: { frame: 'https://list.example/x' } }, 'in a frame from list.example'],
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

  it.each(['forbidden', 'readable'] as const)(
    'is asked for while the click is handled, where it is %s',
    async (kind) => {
      const allow = vi.fn<ActivePage['allow']>(async (_, host) => ({ kind: 'loading', host }));
      await open(pageThat({ ...readable, kind }, { allow }));
      await eventually(() => the('[data-action="allow"]'));
      expect(the('.card').textContent).toContain('Your browser asks you first');

      await click('[data-action="allow"]');

      expect(allow).toHaveBeenCalledWith('https://example.org/*', 'example.org');
      await eventually(() => expect(the('.card').dataset['card']).toBe('loading'));
    },
  );

  it('is read when the reader asks, and stays readable where the site is refused', async () => {
    const read = vi.fn<ActivePage['read']>(async () => ({ kind: 'answered', summary: profile }));
    const allow = vi.fn<ActivePage['allow']>(async () => readable);
    await open(pageThat(readable, { read, allow }));
    await eventually(() => the('[data-action="allow"]'));

    await click('[data-action="allow"]');
    await eventually(() => expect(allow).toHaveBeenCalled());
    await click('[data-action="read"]');

    await eventually(() => expect(texts('.card-owner')).toEqual(['Ada Martin']));
    expect(read).toHaveBeenCalledOnce();
  });

  it('asks for nothing more where the site is turned on', async () => {
    await open(pageThat({ ...readable, allowed: true }));

    await eventually(() => the('[data-action="read"]'));
    expect(document.querySelector('[data-action="allow"]')).toBeNull();
  });

  it('offers to look for a list where a site’s own reader found none, but not twice', async () => {
    const nothing = { ...profile, state: 'nothing' as const };
    await open(pageThat({ kind: 'answered', summary: nothing }));
    await eventually(() => the('[data-action="read"]'));
    await unmount();

    await open(pageThat({ kind: 'answered', summary: { ...nothing, adapter: 'generic' } }));
    await eventually(() => expect(the('.card').textContent).toContain('No list of publications'));
    expect(document.querySelector('[data-action="read"]')).toBeNull();
  });
});

describe('the page of one paper', () => {
  const paper = { title: 'Tides First', authors: ['Ada Martin', 'Bo Li', 'Cy Ek', 'Di Noor'] };

  it('is offered, and saved with undo', async () => {
    const savePaper = vi.fn<ActivePage['savePaper']>(async () =>
      ok({ papers: [{ entry: 'a', outcome: 'added' as const }], undo: 'token' }),
    );
    const view: PageView = { ...readable, probe: { paper: { ...paper, mark: { state: 'unsaved' } } } };
    await open(pageThat(view, { savePaper }));
    await eventually(() => expect(texts('.card-title')).toEqual(['Tides First']));
    expect(the('.card').textContent).toContain('Ada Martin, Bo Li, Cy Ek …');

    await click('[data-action="save-paper"]');

    await eventually(() => expect(the('.undo-bar p').textContent).toBe('1 paper saved.'));
    the('[data-action="undo"]');
  });

  it.each<[Mark, string]>([
    [{ state: 'saved', entry: 'a' }, 'In your list'],
    [{ state: 'version', entry: 'a', title: 'Tides 1st' }, 'In your list as “Tides 1st”'],
  ])('says when it is in the list: %j', async (mark, words) => {
    await open(pageThat({ ...readable, probe: { paper: { ...paper, mark } } }));

    await eventually(() => expect(the('.card').textContent).toContain(words));
    expect(document.querySelector('[data-action="save-paper"]') === null).toBe(mark.state === 'saved');
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
    ['http://127.0.0.1:8080/a', 'web'],
    ['chrome://extensions/', 'browser'],
    ['about:blank', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://chrome.google.com/', 'web'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://addons.mozilla.org.evil.example/', 'web'],
    ['view-source:https://example.org/', 'source'],
    ['file:///home/a/x.html', 'file'],
    [undefined, 'closed'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address, 'chrome-extension://abc/')).toBe(kind);
  });

  it.each([
    ['https://example.org/a/paper.PDF', true],
    ['https://arxiv.org/pdf/2401.00001', true],
    ['https://example.org/pdfs', false],
  ])('%s looks like a PDF: %s', (address, looks) => {
    expect(looksLikePdf(address)).toBe(looks);
  });

  it('names the pattern of its site without the port', () => {
    expect(originOf('http://example.org:8080/a?b#c')).toBe('http://example.org/*');
  });
});
