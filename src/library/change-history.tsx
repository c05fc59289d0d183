/** Undo and redo of whatever was done last, here or elsewhere, also after a restart: buttons and keys. */
import { Redo2, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { PastChange } from '../reading-list/changes/journal.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';

/** What can be undone and done again, and the ways to do so. */
export interface ChangeHistory {
  readonly undo?: PastChange;
  readonly redo?: PastChange;
  goBack(): void;
  goForward(): void;
}

/** The history of `list`, read anew whenever `revision` is another; `changed` is called after a step. */
export function useChangeHistory(
  list: Pick<ReadingList, 'history' | 'undo' | 'redo'>,
  revision: unknown,
  { offer }: Pick<Undo, 'offer'>,
  changed: () => void,
): ChangeHistory {
  const [ends, setEnds] = useState<Pick<ChangeHistory, 'undo' | 'redo'>>({});
  useEffect(() => {
    let wanted = true;
    void list.history().then((history) => {
      if (wanted && history.ok) setEnds(history.value);
    });
    return () => {
      wanted = false;
    };
  }, [list, revision]);
  const step = useCallback(
    (direction: 'undo' | 'redo') => {
      void list.history().then(async (history) => {
        const change = history.ok ? history.value[direction] : undefined;
        if (change === undefined) return;
        const done = await list[direction]();
        if (done.ok) offer(words(`history.${direction}Done`, changeWords(change)));
        else offer(words(failureKey(done.error)));
        changed();
      });
    },
    [list, offer, changed],
  );
  const history = useMemo(() => ({ ...ends, goBack: () => step('undo'), goForward: () => step('redo') }), [ends, step]);
  useEffect(() => {
    // Where nothing has the focus no part of the page hears of keys.
    const press = (event: KeyboardEvent) => event.target === document.body && historyKey(event, history);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [history]);
  return history;
}

/** Both buttons; each is named by the change that it would turn around. */
export function HistoryButtons({ history }: { readonly history: ChangeHistory }): JSX.Element | null {
  const { undo, redo, goBack, goForward } = history;
  if (undo === undefined && redo === undefined) return null;
  return (
    <>
      <Step action="undo-last" change={undo} named="history.undo" nothing="list.undo" press={goBack} icon={Undo2} />
      <Step action="redo" change={redo} named="history.redo" nothing="history.again" press={goForward} icon={Redo2} />
    </>
  );
}

interface StepProps {
  readonly action: string;
  readonly change: PastChange | undefined;
  readonly named: string;
  readonly nothing: string;
  readonly press: () => void;
  readonly icon: Parameters<typeof Icon>[0]['of'];
}

function Step({ action, change, named, nothing, press, icon }: StepProps): JSX.Element {
  const name = change ? words(named, changeWords(change)) : words(nothing);
  return (
    <button
      type="button"
      class="plain square"
      data-action={action}
      // Not `disabled`: whoever has just pressed it would lose the focus.
      aria-disabled={change === undefined || undefined}
      aria-label={name}
      title={name}
      // What there is to turn around is read anew: it may have come since the button was painted.
      onClick={press}
    >
      <Icon of={icon} class="flips" />
    </button>
  );
}

/** The key for it outside of fields, where the browser has an undo of its own: true where the key was meant for it. */
export function historyKey(event: KeyboardEvent, history: ChangeHistory): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || altKey) return false;
  const letter = key.toLowerCase();
  if (letter !== 'z' && letter !== 'y') return false;
  if (isTyped(target)) return true;
  event.preventDefault();
  if (letter === 'y' || shiftKey) history.goForward();
  else history.goBack();
  return true;
}

/** A field with something in it, or one that had: an empty search has nothing to undo. */
function isTyped(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement) || target.type === 'checkbox' || target.type === 'radio') return false;
  return !target.matches('[data-search]') || target.value !== '';
}

function changeWords({ kind, papers }: PastChange): string {
  return counted(`history.kind.${kind}`, papers);
}
