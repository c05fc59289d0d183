// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { fail } from '../../src/result.ts';
import {
  annotateNow,
  bytes,
  click,
  control,
  controls,
  fakeBackground,
  key,
  nodes,
  settled,
  show,
  textIn,
  type Visit,
  visit,
} from './visiting.ts';

const paper = (title: string, abstract = '', more = '') =>
  `<li class="paper"><h3 class="title">${title}</h3><span class="author">A. Lind</span> <span class="author">B. Quispe</span>${
    abstract === '' ? '' : `<p class="abstract">${abstract}</p>`
  }${more}</li>`;
const CUT = 'Tides are sl<span class="cut">… (see more)</span><span class="rest" hidden>ow and wide.</span>';
const PAGE = `<h1>Someone</h1><h2>Publications</h2><ul>${paper('Tides', CUT)}${paper('Folds')}${paper('Tides', CUT)}${paper(
  'Rivers',
)}</ul>`;

const rows = () =>
  [...document.querySelectorAll('[data-paperfold-row]')].map(
    (row) => `${row.getAttribute('data-paperfold-row')} ${row.getAttribute('data-paperfold-paper')}`,
  );
const expanded = () => document.querySelectorAll('[data-paperfold-abstract="expanded"]');
const actionsOf = (at: number) => document.querySelectorAll('paperfold-actions')[at];
const panel = () => document.querySelector('paperfold-panel') ?? undefined;

let now: Visit | undefined;
afterEach(() => now?.session.stop());

describe('the marks in the page', () => {
  it('name every listing, kept or duplicate, by its place', async () => {
    now = await visit(PAGE);
    expect(document.documentElement.getAttribute('data-paperfold')).toBe('ready');
    expect(rows()).toEqual(['kept 0', 'kept 1', 'duplicate 2', 'kept 3']);
  });

  it('put one panel before the list and outside of it, and actions into each kept listing', async () => {
    now = await visit(PAGE);
    expect(document.querySelectorAll('paperfold-panel')).toHaveLength(1);
    expect(panel()?.nextElementSibling?.nodeName).toBe('UL');
    expect(document.querySelectorAll('paperfold-actions')).toHaveLength(3);
    expect([...document.querySelectorAll('li')].map((li) => li.querySelectorAll('paperfold-actions').length)).toEqual([
      1, 1, 0, 1,
    ]);
    expect(textIn(panel())).toContain('3 papers · 1 duplicate hidden · 0 saved');
  });

  it('are not made where nothing is listed, and the summary says so', async () => {
    now = await visit('<h1>Someone</h1><p>Nothing yet.</p>');
    expect(bytes()).not.toContain('paperfold');
    expect(now.session.summary()).toMatchObject({ state: 'nothing', papers: 0, owner: 'Someone' });
    expect(now.session.summary().why).toContain('No publications');
  });

  it('keep their controls in closed roots, on plain elements that no page can have registered', async () => {
    const attach = Element.prototype.attachShadow;
    const modes: string[] = [];
    Element.prototype.attachShadow = function attachShadow(init) {
      modes.push(`${this.nodeName} ${init.mode}`);
      return attach.call(this, init);
    };
    show(PAGE);
    now = await annotateNow({}, false);
    Element.prototype.attachShadow = attach;
    expect(new Set(modes)).toEqual(new Set(['DIV closed']));
  });
});

describe('saving', () => {
  it('begins with the marks that the first judgement brought, without asking for them', async () => {
    show(PAGE);
    const background = fakeBackground();
    background.saved.add('Folds');
    let asked = 0;
    const marks = async () => ((asked += 1), fail('gone' as const));
    now = await annotateNow({}, true, { ...background, marks });
    expect(textIn(panel())).toContain('1 saved');
    expect(asked).toBe(0);
  });

  it('sends all listings of a paper and offers undo in place', async () => {
    now = await visit(PAGE);
    expect(control('save').getAttribute('data-state')).toBe('unsaved');
    expect(control('save').getAttribute('aria-label')).toBe('Save: Tides');
    click(control('save'));
    expect(control('save').getAttribute('data-state')).toBe('saving');
    await settled();
    expect(control('save').getAttribute('data-state')).toBe('saved');
    expect(now.background.asked).toEqual(['save 2']);
    click(control('save'));
    await settled();
    expect(now.background.asked).toEqual(['save 2']);
    click(control('undo'));
    await settled();
    expect(control('save').getAttribute('data-state')).toBe('unsaved');
    expect(now.background.saved.size).toBe(0);
  });

  it('saves all in one step, names its scope, and undoes it in one', async () => {
    now = await visit(PAGE);
    expect(control('save-all').getAttribute('aria-label')).toBe('Save all: Save 3 papers on this page');
    click(control('save-all'));
    await settled();
    expect(now.background.saved).toEqual(new Set(['Tides', 'Folds', 'Rivers']));
    expect(textIn(panel())).toContain('3 saved');
    click(control('save-all'));
    await settled();
    expect(now.background.asked).toEqual(['save 2,1,1']);
    click(control('undo'));
    await settled();
    expect(controls('save').map((save) => save.getAttribute('data-state'))).toEqual(['unsaved', 'unsaved', 'unsaved']);
  });

  it('says what failed, and that nothing is lost', async () => {
    now = await visit(PAGE);
    now.background.failure = 'full';
    click(control('save'));
    await settled();
    expect(control('save').getAttribute('data-state')).toBe('failed');
    expect(textIn(actionsOf(0))).toContain('Your list is unharmed');
    now.background.failure = undefined;
    click(control('save'));
    await settled();
    expect(control('save').getAttribute('data-state')).toBe('saved');
  });

  it('says into what a paper was merged, and takes it out again', async () => {
    now = await visit(PAGE);
    now.background.merged = 'Tides, revised';
    click(control('save'));
    await settled();
    expect(textIn(actionsOf(0))).toContain('Added to “Tides, revised”');
    click(control('keep-separate'));
    await settled();
    expect(now.background.asked).toContain('separate token0');
  });

  it('shows what is in the list already, and hears of changes', async () => {
    show(PAGE);
    now = await annotateNow();
    now.background.versionOf.set('Folds', 'Folding');
    now.background.saved.add('Rivers');
    now.session.listChanged();
    await settled();
    expect(textIn(actionsOf(1))).toContain('Already in your list as “Folding”');
    expect(control('save', 2).getAttribute('data-state')).toBe('saved');
    expect(now.session.summary().saved).toBe(1);
  });

  it('answers the popup', async () => {
    now = await visit(PAGE);
    const report = await now.session.saveAll();
    expect(report).toMatchObject({ ok: true, value: { undo: 'token0' } });
    expect(now.session.summary()).toMatchObject({ state: 'on', papers: 3, duplicates: 1, saved: 3 });
  });
});

describe('abstracts', () => {
  it('open in place, the markers hidden, and close again', async () => {
    now = await visit(PAGE);
    const closed = bytes();
    expect(control('abstract').getAttribute('aria-expanded')).toBe('false');
    click(control('abstract'));
    expect(control('abstract').getAttribute('aria-expanded')).toBe('true');
    expect(expanded()).toHaveLength(1);
    expect(document.querySelector('.cut')?.hasAttribute('data-paperfold-cut')).toBe(true);
    expect(document.querySelector('.rest')?.getAttribute('data-paperfold-rest')).toBe('inline');
    click(control('abstract'));
    expect(expanded()).toHaveLength(0);
    expect(bytes()).toBe(closed);
  });

  it('come from a hidden listing where the kept one has none', async () => {
    const page = `<div hidden>${paper('Tides', 'Wide and slow.')}</div><div id="b">${paper('Tides')}</div>`;
    now = await visit(page);
    click(control('abstract'));
    expect(document.querySelector('#b paperfold-abstract')?.textContent).toBe('Wide and slow.');
    expect([...expanded()].map((element) => element.nodeName)).toEqual(['PAPERFOLD-ABSTRACT']);
    click(control('abstract'));
    expect(document.querySelector('paperfold-abstract')).toBeNull();
  });

  it('are told to be missing in words, never by a dead button', async () => {
    now = await visit(PAGE);
    expect(controls('abstract')).toHaveLength(1);
    expect(textIn(actionsOf(1))).toContain('no abstract here');
  });

  it('open all at once, remembered for the next page', async () => {
    now = await visit(PAGE);
    click(control('expand-all'));
    expect(expanded()).toHaveLength(1);
    expect(control('expand-all').getAttribute('aria-expanded')).toBe('true');
    expect(now.settings.now.expandAll).toBe(true);
    now.session.stop();
    now = await visit(PAGE, { expandAll: true });
    expect(expanded()).toHaveLength(1);
  });

  it('are all open, too, once the reader has opened one after the other', async () => {
    now = await visit(PAGE);
    expect(control('expand-all').getAttribute('aria-expanded')).toBe('false');
    click(control('abstract'));
    expect(control('expand-all').getAttribute('aria-expanded')).toBe('true');
    expect(now.settings.now.expandAll).toBe(false);
  });

  it("follow the site's own toggle", async () => {
    now = await visit(PAGE);
    const cut = document.querySelector<HTMLElement>('.cut');
    const rest = document.querySelector<HTMLElement>('.rest');
    cut?.addEventListener('click', () => {
      rest?.toggleAttribute('hidden');
    });
    click(cut as Element);
    await settled();
    expect(control('abstract').getAttribute('aria-expanded')).toBe('true');
    click(control('abstract'));
    expect(control('abstract').getAttribute('aria-expanded')).toBe('false');
    expect(rest?.getAttribute('data-paperfold-rest')).toBe('closed');
    expect(cut?.getAttribute('data-paperfold-cut')).not.toBe('');
    click(cut as Element);
    await settled();
    expect(control('abstract').getAttribute('aria-expanded')).toBe('true');
    click(control('abstract'));
    expect(rest?.hasAttribute('data-paperfold-rest')).toBe(false);
    expect(rest?.hidden).toBe(true);
  });
});

describe('duplicates', () => {
  it('are shown for one paper with the reason, and for all', async () => {
    now = await visit(PAGE);
    const hidden = document.querySelector('[data-paperfold-row="duplicate"]');
    click(control('duplicates'));
    expect(hidden?.getAttribute('data-paperfold-fold')).toBe('shown');
    expect(control('duplicates').getAttribute('aria-expanded')).toBe('true');
    click(control('duplicates'));
    expect(hidden?.getAttribute('data-paperfold-fold')).toBe('hidden');
    click(control('show-duplicates'));
    expect(document.documentElement.getAttribute('data-paperfold-duplicates')).toBe('shown');
    expect(control('show-duplicates').getAttribute('aria-expanded')).toBe('true');
  });

  it('are counted as hidden only while they are', async () => {
    now = await visit(
      `<ul>${['Tides', 'Tides', 'Folds', 'Folds', 'Folds'].map((title) => paper(title)).join('')}</ul>`,
    );
    expect(textIn(panel())).toContain('2 papers · 3 duplicates hidden');
    click(control('duplicates', 1));
    expect(textIn(panel())).toContain('2 papers · 1 duplicate hidden');
    click(control('duplicates'));
    expect(textIn(panel())).toContain('2 papers · 3 duplicates shown');
    click(control('duplicates', 1));
    expect(textIn(panel())).toContain('2 papers · 2 duplicates hidden');
    click(control('show-duplicates'));
    expect(textIn(panel())).toContain('2 papers · 3 duplicates shown');
  });

  it('are never hidden in favour of a listing that the page hides', async () => {
    now = await visit(`<div hidden id="a">${paper('Tides')}</div><div id="b">${paper('Tides')}</div>`);
    expect(rows()).toEqual(['duplicate 0', 'kept 1']);
    expect(document.querySelector('#b paperfold-actions')).not.toBeNull();
    document.querySelector('#a')?.removeAttribute('hidden');
    document.querySelector('#b')?.setAttribute('hidden', '');
    click(document.body);
    await settled();
    expect(rows()).toEqual(['kept 0', 'duplicate 1']);
    expect(document.querySelector('#a paperfold-actions')).not.toBeNull();
  });

  it('leave a title of their own to be found', async () => {
    now = await visit(`<ul>${paper('Tides and the Moon')}${paper('Tides, and the Moon')}</ul>`);
    expect(rows()).toEqual(['kept 0', 'duplicate 1']);
    expect(document.querySelector('li paperfold-note')?.textContent).toContain('Tides, and the Moon');
  });
});

describe('off', () => {
  it('gives the page back with the same nodes', async () => {
    show(PAGE);
    const [before, all] = [bytes(), nodes()];
    now = await annotateNow();
    click(control('abstract'));
    click(control('duplicates'));
    click(control('save'));
    await settled();
    click(control('off'));
    expect(bytes()).toBe(before);
    const after = nodes();
    expect(after.every((node, at) => node === all[at]) && after.length === all.length).toBe(true);
    expect(now.session.summary().state).toBe('off');
    await now.session.turn('on');
    await settled();
    expect(rows()).toHaveLength(4);
  });

  it('holds for the site until it is turned on again', async () => {
    now = await visit(PAGE);
    click(control('menu'));
    click(control('off-site'));
    await settled();
    expect(bytes()).not.toContain('paperfold');
    expect(now.settings.now.offSites).toEqual(['simple.example']);
    expect(now.session.summary().state).toBe('off-site');
    now.session.stop();
    now = await visit(PAGE, { offSites: ['simple.example'] });
    expect(bytes()).not.toContain('paperfold');
    await now.session.turn('on');
    await settled();
    expect(now.settings.now.offSites).toEqual([]);
    expect(rows()).toHaveLength(4);
  });

  it('is kept before it shows, so that a tab may be closed as soon as it does', async () => {
    now = await visit(PAGE);
    const { write } = now.settings;
    let keep = () => {};
    const kept = new Promise<void>((resolve) => (keep = resolve));
    now.settings.write = (change) => kept.then(() => write(change));
    click(control('menu'));
    click(control('off-site'));
    await settled();
    expect(rows()).toHaveLength(4);
    keep();
    await settled();
    expect(bytes()).not.toContain('paperfold');
  });

  it('follows the choice made in another tab', async () => {
    now = await visit(PAGE);
    await now.settings.write({ offSites: ['simple.example'] });
    expect(bytes()).not.toContain('paperfold');
    await now.settings.write({ offSites: [] });
    await settled();
    expect(rows()).toHaveLength(4);
  });

  it('of a predecessor that died is made up for by its successor', async () => {
    show(PAGE);
    const before = bytes();
    const dead = await annotateNow();
    click(control('abstract'));
    dead.session.fallSilent();
    now = await annotateNow();
    expect(document.querySelectorAll('paperfold-panel')).toHaveLength(1);
    expect(expanded()).toHaveLength(0);
    now.session.stop();
    expect(bytes()).toBe(before);
  });
});

describe('a hostile page', () => {
  it('cannot click, and cannot talk us into anything by our attributes', async () => {
    now = await visit(PAGE);
    control('save').click();
    control('save').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    for (const row of document.querySelectorAll('[data-paperfold-row]')) {
      row.setAttribute('data-paperfold-row', 'duplicate');
      row.setAttribute('data-paperfold-paper', '7');
    }
    await settled();
    expect(now.background.asked).toEqual([]);
    expect(now.session.summary()).toMatchObject({ papers: 3, duplicates: 1 });
    click(control('save'));
    await settled();
    expect(now.background.saved).toEqual(new Set(['Tides']));
  });

  it('gets its parts back a few times and is then left in peace', async () => {
    now = await visit(PAGE);
    for (let i = 0; i < 3; i += 1) {
      panel()?.remove();
      actionsOf(0)?.remove();
      await settled();
      expect(panel()).toBeDefined();
      expect(document.querySelectorAll('paperfold-actions')).toHaveLength(3);
    }
    panel()?.remove();
    await settled();
    expect(panel()).toBeUndefined();
  });

  it('may shadow properties of its document and forms', async () => {
    const form = `<form class="paper"><b class="title">Forms that shadow their own properties</b><i class="author">A. Lind</i><input name="parentNode"><input name="setAttribute"><input name="insertBefore"></form>`;
    show(`<img name="documentElement"><img name="createElement"><div>${form}${form}</div>`);
    const before = document.querySelector('html')?.outerHTML ?? '';
    now = await annotateNow();
    expect(Document.prototype.querySelectorAll.call(document, 'paperfold-actions')).toHaveLength(1);
    now.session.stop();
    for (const image of document.querySelectorAll('img')) image.remove();
    expect(bytes()).toBe(before.replaceAll(/<img[^>]*>/gu, ''));
  });
});

describe('rows that come late', () => {
  it('are read once and grouped with the others', async () => {
    now = await visit(PAGE);
    const more = new DOMParser().parseFromString(`<ul>${paper('Folds')}${paper('Stars')}</ul>`, 'text/html');
    document.querySelector('ul')?.append(...more.querySelectorAll('li'));
    await settled();
    expect(rows()).toEqual(['kept 0', 'kept 1', 'duplicate 2', 'kept 3', 'duplicate 4', 'kept 5']);
    expect(textIn(panel())).toContain('4 papers · 2 duplicates hidden');
    expect(document.querySelectorAll('paperfold-actions')).toHaveLength(4);
  });

  it('bring a page alive that had none at first, and a list that is replaced', async () => {
    now = await visit('<main></main>');
    const fill = (html: string) => {
      const main = document.querySelector('main');
      main?.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    };
    fill(PAGE);
    await settled();
    expect(rows()).toHaveLength(4);
    fill(`<ul>${paper('Stars')}</ul>`);
    await settled();
    expect(rows()).toEqual(['kept 0']);
    expect(document.querySelectorAll('paperfold-panel')).toHaveLength(1);
    expect(now.session.summary()).toMatchObject({ papers: 1, duplicates: 0 });
  });

  it('leave no paper hidden when the kept listing goes', async () => {
    now = await visit(PAGE);
    document.querySelector('li')?.remove();
    await settled();
    expect(rows()).toEqual(['kept 0', 'kept 1', 'kept 2']);
  });

  it('take over translated words only marked, never saved', async () => {
    now = await visit(PAGE);
    document.documentElement.classList.add('translated-ltr');
    const late = new DOMParser().parseFromString(
      `<ul><li class="paper"><h3 class="title"><font><font>Étoiles</font></font></h3></li></ul>`,
      'text/html',
    );
    document.querySelector('ul')?.append(...late.querySelectorAll('li'));
    await settled();
    expect(textIn(actionsOf(3))).toContain('Appeared translated');
    click(control('save-all'));
    await settled();
    expect(now.background.saved.has('Étoiles')).toBe(false);
    expect(now.background.saved.has('Tides')).toBe(true);
  });
});

describe('the keyboard', () => {
  it('has one stop for each row of a long list, with arrow keys inside', async () => {
    now = await visit(
      `<ul>${Array.from({ length: 32 }, (_, at) => paper(`Paper number ${at} of many`, CUT)).join('')}</ul>`,
    );
    const first = [control('save'), control('abstract')];
    expect(first.map((element) => element.tabIndex)).toEqual([0, -1]);
    first[0]?.focus();
    key(control('save'), 'ArrowRight');
    expect(first.map((element) => element.tabIndex)).toEqual([-1, 0]);
  });

  it('opens and closes the menu', async () => {
    now = await visit(PAGE);
    click(control('menu'));
    expect(control('menu').getAttribute('aria-expanded')).toBe('true');
    key(control('off-site'), 'Escape');
    expect(control('menu').getAttribute('aria-expanded')).toBe('false');
    click(control('menu'));
    click(control('about'));
    expect(textIn(panel())).toContain('Simple Site');
    click(control('options'));
    expect(now.background.asked).toEqual(['open options']);
  });
});

describe('colours', () => {
  const themes = () =>
    ['paperfold-panel', 'paperfold-actions'].map((name) => {
      const carrier = document.querySelector(name)?.firstElementChild;
      return (
        carrier?.shadowRoot?.querySelector('[data-theme]')?.getAttribute('data-theme') ??
        carrier?.getAttribute('data-theme')
      );
    });

  it('follow a page that turns dark while it is read', async () => {
    now = await visit(PAGE);
    document.body.style.backgroundColor = 'rgb(255, 255, 255)';
    window.matchMedia('').dispatchEvent(new Event('change'));
    await settled();
    expect(themes()).toEqual(['light', 'light']);
    document.body.style.backgroundColor = 'rgb(10, 10, 10)';
    window.matchMedia('').dispatchEvent(new Event('change'));
    await settled();
    expect(themes()).toEqual(['dark', 'dark']);
    document.body.removeAttribute('style');
  });
});
