/** "Same paper…": pairs that are likely one are offered, and any two papers of the page can be chosen. */
import { button, make, onTrusted } from '../annotate/controls/controls.ts';
import { type Paper, titleOf } from '../annotate/rows/paper.ts';
import type { Tool, Workbench } from '../annotate/tools.ts';
import { decide } from './decide.ts';

/** Opens the form below the panel, or in the place of an open one; `paper` is chosen already. */
export const samePaper: Tool = (bench, paper) => {
  const { setting, panel, signal } = bench;
  const { document, words } = setting;
  const box = panel.room.closest('.box');
  if (!box) return;
  box.querySelector('[data-same-paper]')?.remove();
  const papers = bench.papers();
  const form = make(document, 'section', { 'data-same-paper': '', 'aria-label': words('page.samePaper.title') });
  // Set through the object model: a page's policy may forbid style sheets and attributes.
  Object.assign(form.style, { display: 'grid', gap: '6px', justifyItems: 'start', padding: '8px 0' });
  const close = () => form.remove();
  const title = make(document, 'p', {}, words('page.samePaper.title'));
  const suggested = make(document, 'div', { role: 'list' });
  const [one, other] = [chooser('first'), chooser('second')];
  if (paper) one.value = String(papers.indexOf(paper));
  const say = action('same', words('page.samePaper.say'), () => {
    const [a, b] = [papers[Number(one.value)], papers[Number(other.value)]];
    if (!a || !b || a === b) return panel.say(words('page.samePaper.chooseTwo'));
    close();
    return void decide(bench, a, 'same', a.listings, b.listings);
  });
  const row = make(document, 'div', { class: 'bar' }, say, action('close-same', words('page.samePaper.close'), close));
  form.append(title, suggested, labelled('first', one), labelled('second', other), row);
  onTrusted(form, 'keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close();
  });
  signal.addEventListener('abort', close);
  box.append(form);
  (paper ? other : one).focus();
  panel.say(words('page.samePaper.title'));
  void suggest(bench, papers).then((pairs) => suggested.append(...pairs));

  function chooser(which: 'first' | 'second'): HTMLSelectElement {
    const select = make(document, 'select', { 'data-action': `same-${which}` });
    select.style.maxWidth = '100%';
    select.append(make(document, 'option', { value: '' }, words('page.samePaper.choose')));
    for (const [place, each] of papers.entries()) {
      const { venue, year } = each.kept.reading.publication;
      const where = [venue, year].filter((part) => part !== undefined).join(', ');
      select.append(
        make(document, 'option', { value: String(place) }, [titleOf(each), where].filter(Boolean).join(' · ')),
      );
    }
    return select as HTMLSelectElement;
  }

  function labelled(which: 'first' | 'second', select: HTMLElement): HTMLElement {
    const label = make(document, 'label', {}, words(`page.samePaper.${which}`), ' ', select);
    label.style.maxWidth = '100%';
    return label;
  }

  function action(name: string, label: string, run: () => void): HTMLElement {
    return button(document, name, { '': label }, {}, run).element;
  }

  /** A line for each likely pair, with both answers. */
  async function suggest(
    { setting: { background }, listings }: Workbench,
    all: readonly Paper[],
  ): Promise<HTMLElement[]> {
    const publications = listings.all.map(({ reading }) => {
      const { abstract: _abstract, ...publication } = reading.publication;
      return publication;
    });
    const found = await background.likely({ publications, prefer: 'published' });
    return (found.ok ? found.value : []).flatMap(({ a, b, reason }) => {
      const [x, y] = [a, b].map((place) => all.find(({ listings: mine }) => mine.some(({ index }) => index === place)));
      if (!x || !y || x === y) return [];
      const line = make(document, 'p', { role: 'listitem' });
      const answer = (name: string, label: string, says: 'same' | 'different') => {
        const element = action(name, label, () => {
          close();
          void decide(bench, x, says, x.listings, y.listings);
        });
        element.setAttribute('aria-label', words('page.samePaper.pair', label, titleOf(x), titleOf(y)));
        return element;
      };
      const pair = words('page.samePaper.both', titleOf(x), titleOf(y), words(reason.key, ...reason.values));
      line.append(
        make(document, 'span', {}, pair),
        answer('likely-same', words('page.samePaper.yes'), 'same'),
        answer('likely-different', words('page.notSame'), 'different'),
      );
      return [line];
    });
  }
};
