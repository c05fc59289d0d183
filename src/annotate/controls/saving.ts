/** Saves papers through the background and keeps their marks right. Nothing of the list is kept here. */
import type { CallFailure } from '../../messages/protocol.ts';
import type { PaperListings, SaveReport, StoreFailure } from '../../reading-list/reading-list.ts';
import { ok, type Result } from '../../result.ts';
import type { Setting } from '../ports.ts';
import { keysOf, type Paper, sentOf, titleOf } from '../rows/paper.ts';
import type { Notice, Offer } from './notice.ts';

/** How many papers are sent in one message: messages are limited in size, and a transaction should be short. */
const CHUNK = 400;

/** Why a save failed. */
export type SaveFailure = StoreFailure | 'private' | CallFailure;

/** Saving, undoing and asking, for the papers of one page. */
export interface Saving {
  save(paper: Paper): Promise<void>;
  /** Saves all (or those `among` them) that are not saved; the report's `undo` takes it all back where one step did it. */
  saveAll(among?: readonly Paper[]): Promise<Result<SaveReport, SaveFailure>>;
  /** Asks again how all papers stand to the list. */
  askMarks(): Promise<void>;
  /** Says in the panel what happened, or what failed (a key of `page.failure`). */
  tell(notice: Notice | string): void;
  /** What the panel's button is doing, and what it has to say. */
  readonly all: { readonly state: Paper['saving']; readonly notice: Notice | undefined };
}

/** `papers` gives the papers of now; `changed` is called when one of them (or, without one, many) is to be drawn again. */
export function savingFor(
  setting: Setting,
  papers: () => readonly Paper[],
  changed: (paper?: Paper) => void,
  say: (text: string) => void,
): Saving {
  const { background, words, counted } = setting;
  let all: Saving['all'] = { state: 'idle', notice: undefined };
  let asking: 'once' | 'again' | undefined;

  const failed = (error: string): Notice => {
    const text = words(`page.failure.${error}`);
    say(text);
    return { text, failed: true, offers: [] };
  };
  const done = (text: string): Notice => {
    say(text);
    return { text, offers: [] };
  };
  const showAll = (state: Paper['saving'], notice: Notice | undefined) => {
    all = { state, notice };
    changed();
  };
  const undoOffer = (tokens: readonly string[], show: (notice: Notice | undefined) => void): Offer => ({
    action: 'undo',
    label: words('page.undo'),
    run: async () => {
      show({ text: '', offers: [] });
      for (const token of tokens.toReversed()) {
        const result = await background.undo(token);
        if (!result.ok) {
          show(failed(result.error));
          return askMarks();
        }
      }
      show(done(words('page.undone')));
      return askMarks();
    },
  });

  async function save(paper: Paper): Promise<void> {
    const sent = sentOf(paper);
    if (paper.saving === 'saving') return;
    const show = (notice: Notice | undefined) => {
      if (notice) paper.notice = notice;
      else delete paper.notice;
      changed(paper);
    };
    if (paper.mark.state === 'saved') return say(words('page.named', words('page.saved.state'), titleOf(paper)));
    if (sent === undefined) return show(failed('translated'));
    paper.saving = 'saving';
    show(undefined);
    const result = await background.save([sent]);
    const saved = result.ok ? result.value.papers[0] : undefined;
    if (!result.ok || saved === undefined) {
      paper.saving = 'failed';
      return show(failed(result.ok ? 'refused' : result.error));
    }
    paper.saving = 'idle';
    paper.mark = { state: 'saved', entry: saved.entry };
    const token = result.value.undo;
    const text = saved.outcome === 'merged' && saved.into !== undefined ? words('page.addedTo', saved.into) : '';
    say(text || words('page.named', words('page.saved.state'), titleOf(paper)));
    if (token === undefined) return show(undefined);
    const separate: Offer = {
      action: 'keep-separate',
      label: words('page.keepSeparate'),
      run: async () => {
        const apart = await background.keepSeparate(token);
        if (!apart.ok) return show(failed(apart.error));
        const notice = done(words('page.keptSeparate'));
        show({ ...notice, offers: [undoOffer([apart.value.undo], show)] });
        return askMarks();
      },
    };
    show({
      text,
      offers: saved.outcome === 'merged' ? [separate, undoOffer([token], show)] : [undoOffer([token], show)],
    });
  }

  async function saveAll(among = papers()): Promise<Result<SaveReport, SaveFailure>> {
    const wanted: (readonly [Paper, PaperListings])[] = among.flatMap((paper) => {
      const sent = paper.mark.state === 'saved' || paper.saving === 'saving' ? undefined : sentOf(paper);
      return sent ? [[paper, sent] as const] : [];
    });
    if (all.state === 'saving' || wanted.length === 0) return ok({ papers: [] });
    for (const [paper] of wanted) {
      paper.saving = 'saving';
      delete paper.notice;
    }
    showAll('saving', undefined);
    const reports: SaveReport[] = [];
    for (let at = 0; at < wanted.length; at += CHUNK) {
      const chunk = wanted.slice(at, at + CHUNK);
      const result = await background.save(chunk.map(([, sent]) => sent));
      if (!result.ok) {
        for (const [paper] of wanted.slice(at)) paper.saving = 'failed';
        const notice = failed(result.error);
        showAll('failed', { ...notice, offers: offersFor(reports) });
        return result;
      }
      reports.push(result.value);
      for (const [place, [paper]] of chunk.entries()) {
        const saved = result.value.papers[place];
        paper.saving = 'idle';
        if (saved) paper.mark = { state: 'saved', entry: saved.entry };
      }
    }
    const report = reports.flatMap((part) => part.papers);
    showAll('idle', { ...done(counted('page.savedNow', report.length)), offers: offersFor(reports) });
    const undo = reports.length === 1 ? reports[0]?.undo : undefined;
    return ok({ papers: report, ...(undo && { undo }) });

    function offersFor(parts: readonly SaveReport[]): Offer[] {
      const tokens = parts.flatMap((part) => part.undo ?? []);
      return tokens.length > 0 ? [undoOffer(tokens, (notice) => showAll('idle', notice))] : [];
    }
  }

  /** At most one round of questions at a time; asked meanwhile, another round follows. */
  async function askMarks(): Promise<void> {
    if (asking) {
      asking = 'again';
      return;
    }
    asking = 'once';
    await askOnce([...papers()]);
    const isAskedAgain = asking !== 'once';
    asking = undefined;
    if (isAskedAgain) return askMarks();
    changed();
  }

  async function askOnce(now: readonly Paper[]): Promise<void> {
    for (let at = 0; at < now.length; at += CHUNK) {
      const chunk = now.slice(at, at + CHUNK);
      const result = await background.marks(chunk.map(keysOf));
      if (!result.ok) return;
      for (const [place, paper] of chunk.entries()) {
        const mark = result.value[place];
        if (mark === undefined || paper.saving === 'saving') continue;
        // An undo that was done elsewhere is not to be offered any more.
        if (mark.state !== 'saved' && paper.notice && !paper.notice.lasting && paper.notice.offers.length > 0)
          delete paper.notice;
        if (mark.state === 'saved') paper.saving = 'idle';
        paper.mark = mark;
      }
    }
  }

  return {
    save,
    saveAll,
    askMarks,
    tell: (notice) => showAll(all.state, typeof notice === 'string' ? failed(notice) : notice),
    get all() {
      return all;
    },
  };
}
