/** "Select or copy papers…": papers of the page are selected, then saved, copied or downloaded. */
import type { ActionsView } from '../annotate/controls/actions-view.ts';
import { onTrusted } from '../annotate/controls/controls.ts';
import { type Paper, sentOf, titleOf } from '../annotate/rows/paper.ts';
import { inSight, steadily } from '../annotate/rows/steady.ts';
import type { Tool } from '../annotate/tools.ts';
import { mark, rootOf } from '../annotate/unclobbered.ts';
import { fileName, mediaType } from '../formats/file-name.ts';
import type { TextFormat } from '../formats/text-formats.ts';
import { download } from '../ui/download.ts';
import { copyText } from './copy-text.ts';
import { papersText } from './papers-text.ts';
import { keepOneStop, type SelectBox, selectBox } from './select-box.ts';
import { emptySelection } from './selection.ts';
import { selectionBar } from './selection-bar.ts';

/** To write more papers than this takes a moment, and it is said that they are being written. */
const MANY = 500;
/** The format that was used last, for the next time on this page. */
let lastFormat: TextFormat = 'bibtex';
/** Goes to the bar that is open. */
let focusOpen: (() => void) | undefined;

/** Gives each paper a box and opens the bar; where that is open already, the focus goes there. */
export const selectPapers: Tool = (bench) => {
  const { setting, panel, saving, mounting, signal } = bench;
  const { document, view, words, counted } = setting;
  const box = panel.room.closest('.box');
  if (focusOpen) return focusOpen();
  if (!box) return;
  const selection = emptySelection();
  const boxes = new WeakMap<ActionsView, SelectBox>();
  const ending = new AbortController();
  const { all: before } = saving;
  const hint = { text: words('page.select.hint'), offers: [] };
  const inWork = { text: words('page.saving'), offers: [] };

  const bar = selectionBar(setting, lastFormat, {
    selectAll: () => change(() => selection.add(shownPapers())),
    selectNone: () => change(selection.clear),
    save: () => void save(),
    copy: (format) =>
      void hand(format, async (text, papers) => {
        if (await copyText(view, text)) tell(counted('export.copied', papers));
        else fail(words('export.notCopied'));
      }),
    download: (format) =>
      void hand(format, async (text, papers) => {
        const name = fileName(format, new Date());
        download(new Blob([text], { type: mediaType(format) }), name);
        tell(counted('export.saved', papers, name));
      }),
    end: () => end(true),
  });

  box.append(bar.element);
  const root = rootOf(document);
  if (root) mark(root, 'data-paperfold-selecting', '');
  mounting.mounted = addBox;
  steadily(view, lookedAt(), () => bench.papers().forEach(addBox));
  refresh();
  // The panel counts anew whenever papers came or went, or were saved; its counts stand in a closed root of ours.
  const counts = new view.MutationObserver(refresh);
  for (const element of box.querySelectorAll('.panel .counts')) counts.observe(element, { childList: true });
  focusOpen = bar.focus;
  signal.addEventListener('abort', () => end(false), { signal: ending.signal });
  (boxOf(shownPapers().find(boxOf))?.element ?? bar).focus({ preventScroll: true });
  panel.say(hint.text);

  function boxOf(paper: Paper | undefined): SelectBox | undefined {
    return paper?.view && boxes.get(paper.view);
  }

  /** What must not move under the reader's eyes. */
  function lookedAt(): Element {
    return inSight(view, (element) => mounting.paperAt(element)?.rendered === true) ?? panel.room;
  }

  /** The papers that the page shows now, as a reader sees them. */
  function shownPapers(): Paper[] {
    return bench.papers().filter(({ rendered }) => rendered);
  }

  /** Those that are to be saved or handed out: the selected ones, else all. */
  function meantPapers(): Paper[] {
    const selected = bench.papers().filter(selection.has);
    return selected.length > 0 ? selected : shownPapers();
  }

  function addBox(paper: Paper): void {
    const { view: buttons } = paper;
    if (!buttons || boxes.has(buttons)) return;
    const made = selectBox(setting, (isRange) =>
      change(() => (isRange ? selection.extend(shownPapers(), paper) : selection.toggle(paper))),
    );
    onTrusted(made.element, 'keydown', (event) => event instanceof KeyboardEvent && pressed(event, paper));
    boxes.set(buttons, made);
    buttons.bar.prepend(made.element);
    keepOneStop(buttons.bar);
    made.show(titleOf(paper), selection.has(paper));
  }

  function pressed(event: KeyboardEvent, paper: Paper): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (altKey) return;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'a') return;
      change(() => (shiftKey ? selection.clear() : selection.add(shownPapers())));
    } else if (key === 'Escape') bar.focus();
    else if (step !== 0) {
      const papers = shownPapers();
      const next = papers[papers.indexOf(paper) + step];
      if (!next) return;
      if (!next.view) mounting.mount([next], bench.papers().length);
      if (shiftKey) change(() => selection.extend(papers, next, paper));
      boxOf(next)?.element.focus();
    } else return;
    event.preventDefault();
  }

  function change(how: () => void): void {
    how();
    refresh();
    const { length } = bench.papers().filter(selection.has);
    panel.say(counted(length > 0 ? 'page.select.count' : 'page.select.nothing', length || shownPapers().length));
  }

  function refresh(): void {
    const papers = bench.papers();
    for (const paper of papers) boxOf(paper)?.show(titleOf(paper), selection.has(paper));
    const selected = papers.filter(selection.has).length;
    bar.update(selected, shownPapers().length);
    const { state, notice } = saving.all === before ? { state: 'idle', notice: undefined } : saving.all;
    bar.tell(state === 'saving' ? inWork : (notice ?? (selected === 0 ? hint : undefined)));
    bar.open();
  }

  function tell(text: string, failed = false): void {
    saving.tell({ text, failed, offers: [] });
    panel.say(text);
  }

  function fail(text: string): void {
    tell(text, true);
  }

  async function save(): Promise<void> {
    const papers = meantPapers();
    if (papers.every((paper) => paper.mark.state === 'saved')) return tell(words('page.allSaved'));
    if (papers.every((paper) => paper.mark.state === 'saved' || !sentOf(paper))) return saving.tell('translated');
    await saving.saveAll(papers);
  }

  /** Writes the papers that are meant, without words that only a translation shows, and gives `out` the text. */
  async function hand(format: TextFormat, out: (text: string, papers: number) => Promise<void>): Promise<void> {
    lastFormat = format;
    const papers = meantPapers()
      .map(sentOf)
      .filter((sent) => sent !== undefined);
    if (papers.length === 0) return fail(words('page.select.translated'));
    if (papers.length > MANY) tell(words('export.writing'));
    const text = await papersText(papers, format, signal);
    if (!signal.aborted) await out(text, papers.length);
  }

  /** Takes boxes and bar away; where the reader asked for it, the focus goes to the panel's own buttons. */
  function end(byReader: boolean): void {
    focusOpen = undefined;
    ending.abort();
    counts.disconnect();
    delete mounting.mounted;
    if (root) mark(root, 'data-paperfold-selecting', undefined);
    steadily(view, lookedAt(), () => {
      bar.element.remove();
      for (const { view: buttons } of bench.papers()) {
        if (!buttons) continue;
        boxes.get(buttons)?.element.remove();
        keepOneStop(buttons.bar);
      }
    });
    if (byReader) box?.querySelector<HTMLElement>('[data-action="menu"]')?.focus({ preventScroll: true });
  }
};
