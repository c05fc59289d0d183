import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerCall,
  type Callers,
  type OwnAnswers,
  type PageAnswers,
  type PickingAnswers,
  type Sender,
} from '../../src/messages/answer.ts';
import { listing } from '../reading-list/means-for-tests.ts';

const callers: Callers = {
  id: 'us',
  origin: 'chrome-extension://us/',
  works: (url) => url.hostname === 'mila.quebec',
};
const page: Sender = {
  id: 'us',
  url: 'https://mila.quebec/en/directory/x',
  tab: { id: 7, incognito: false },
  frameId: 0,
};
const answers = {
  settings: vi.fn<PageAnswers['settings']>(),
  changeSettings: vi.fn<PageAnswers['changeSettings']>(),
  read: vi.fn<PageAnswers['read']>(),
  fold: vi.fn<PageAnswers['fold']>(),
  likely: vi.fn<PageAnswers['likely']>(),
  decide: vi.fn<PageAnswers['decide']>(),
  save: vi.fn<PageAnswers['save']>(),
  marks: vi.fn<PageAnswers['marks']>(),
  undo: vi.fn<PageAnswers['undo']>(),
  keepSeparate: vi.fn<PageAnswers['keepSeparate']>(),
  open: vi.fn<PageAnswers['open']>(),
  tools: vi.fn<PageAnswers['tools']>(),
  generic: vi.fn<PageAnswers['generic']>(),
  ruleHere: vi.fn<PickingAnswers['ruleHere']>(),
  keepRule: vi.fn<PickingAnswers['keepRule']>(),
  endPicking: vi.fn<PickingAnswers['endPicking']>(),
  probe: vi.fn<OwnAnswers['probe']>(),
  readTab: vi.fn<OwnAnswers['readTab']>(),
  rulesChanged: vi.fn<OwnAnswers['rulesChanged']>(),
  teach: vi.fn<OwnAnswers['teach']>(),
  savePaper: vi.fn<OwnAnswers['savePaper']>(),
};
const refused = { ok: false, error: 'refused' };
const save = (payload: unknown, sender = page) => answerCall({ paperfold: 'save', payload }, sender, callers, answers);

beforeEach(() => {
  vi.clearAllMocks();
  answers.save.mockResolvedValue({ ok: true, value: { papers: [] } });
  answers.open.mockResolvedValue({ ok: true, value: undefined });
});

describe('who may call', () => {
  it('answers our content scripts on known sites and our own pages', async () => {
    expect(await save([[listing('A')]])).toEqual({ ok: true, value: { papers: [] } });
    expect(await save([[listing('A')]], { id: 'us', url: 'chrome-extension://us/demo.html' })).toMatchObject({
      ok: true,
    });
  });

  it('says whether the window is private', async () => {
    await save([[listing('A')]], { ...page, tab: { id: 7, incognito: true } });
    expect(answers.save.mock.calls[0]?.[1]).toMatchObject({ incognito: true });
  });

  it('says which page calls, and whether it is a frame', async () => {
    await save([[listing('A')]], { ...page, frameId: 4 });
    expect(answers.save.mock.calls[0]?.[1]).toMatchObject({
      page: new URL(page.url ?? ''),
      place: { tabId: 7, frameId: 4 },
    });
  });

  it.each(['probe', 'readTab', 'teach', 'savePaper'] as const)('takes "%s" from our own pages alone', async (name) => {
    const message = { paperfold: name, payload: 7 };
    expect(await answerCall(message, page, callers, answers)).toEqual(refused);
    expect(answers[name]).not.toHaveBeenCalled();
    await answerCall(message, { id: 'us', url: 'chrome-extension://us/popup.html' }, callers, answers);
    expect(answers[name].mock.calls[0]?.[0]).toBe(7);
  });

  it.each<[string, Sender]>([
    ['another extension', { ...page, id: 'them' }],
    ['a site that is not turned on', { ...page, url: 'https://mila.quebec.evil.org/' }],
    ['a file', { ...page, url: 'file:///x.html' }],
    ['a page of another extension', { ...page, url: 'chrome-extension://usx/' }],
    ['no tab', { id: 'us', url: 'https://mila.quebec/' }],
    ['no address', { id: 'us', tab: {} }],
  ])('refuses %s', async (_who, sender) => {
    expect(await save([[listing('A')]], sender)).toEqual(refused);
    expect(answers.save).not.toHaveBeenCalled();
  });

  it('leaves messages of others alone', () => {
    expect(answerCall({ type: 'x' }, page, callers, answers)).toBeUndefined();
    expect(answerCall(null, page, callers, answers)).toBeUndefined();
  });
});

describe('what may be sent', () => {
  const good = listing('A');

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no papers', { length: 1 }],
    ['a paper without listings', [[]]],
    ['no title', [[{ ...good, title: ' \u0000 ' }]]],
    ['a title too long', [[{ ...good, title: 'x'.repeat(2001) }]]],
    ['too many authors', [[{ ...good, authors: Array.from({ length: 6001 }, () => 'A') }]]],
    ['an abstract too long', [[{ ...good, abstract: { text: 'x'.repeat(50_001), complete: true, source: 's' } }]]],
    ['too many papers', Array.from({ length: 25_001 }, () => [good])],
    ['a year that is none', [[{ ...good, year: Number.NaN }]]],
    ['a page that is none', [[{ ...good, from: { adapter: 'mila', page: 'javascript:alert(1)' } }]]],
    ['an identifier with spaces', [[{ ...good, ids: { doi: '10.1/a b' } }]]],
  ])('refuses %s', async (_what, payload) => {
    expect(await save(payload)).toEqual(refused);
    expect(answers.save).not.toHaveBeenCalled();
  });

  it.each([
    { paperfold: 'all' },
    { paperfold: '__proto__', payload: {} },
    { paperfold: 'undo', payload: 'x' },
    { paperfold: 'undo', payload: ['a'] },
    { paperfold: 'open', payload: 'background' },
    { paperfold: 'changeSettings', payload: { prefer: 'anything' } },
    { paperfold: 'changeSettings', payload: { offSites: 'mila.quebec' } },
    { paperfold: 'changeSettings' },
    { paperfold: 'readTab', payload: '7' },
    { paperfold: 'probe', payload: -1 },
  ])('refuses %j', async (message) => {
    expect(await answerCall(message, page, callers, answers)).toEqual(refused);
  });

  it('drops what it does not know, control characters, bad links and absent values', async () => {
    await save([
      [
        {
          ...good,
          title: 'A\u0000 \u202etitle\n',
          authors: ['Ada\tL', '\u202a'],
          venue: undefined,
          links: { landing: 'javascript:alert(1)', pdf: 'https://a.org/x.pdf', other: 'x' },
          extra: { html: '<b>' },
        },
      ],
    ]);
    expect(answers.save.mock.calls[0]?.[0]).toStrictEqual([
      [{ ...good, title: 'A title', authors: ['Ada L'], links: { pdf: 'https://a.org/x.pdf' } }],
    ]);
  });

  it('takes 5,000 authors, mathematics and text from right to left', async () => {
    const authors = Array.from({ length: 5000 }, (_, index) => `Author ${index}`);
    const given = [[{ ...good, title: 'حول 𝔽₂-النماذج', authors }]];
    await save(given);
    expect(answers.save.mock.calls[0]?.[0]).toEqual(given);
  });
});

describe('folding', () => {
  const fold = (payload: unknown) => answerCall({ paperfold: 'fold', payload }, page, callers, answers);

  it('passes listings of the right shape on, and refuses others', async () => {
    const answer = { ok: true, value: { folds: [] } } as const;
    answers.fold.mockResolvedValue(answer);
    expect(await fold({ publications: [listing('A')], prefer: 'published' })).toEqual(answer);
    expect(await fold({ publications: [listing('A')], prefer: 'whatever' })).toEqual(refused);
    expect(await fold({ publications: [{ title: 1 }], prefer: 'fuller' })).toEqual(refused);
    expect(answers.fold).toHaveBeenCalledTimes(1);
  });
});
