/** A note that saves itself: after a pause, and when the reader goes elsewhere. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { failureKey } from '../../list-view/failure-note.tsx';
import { words } from '../../ui/words.ts';
import { useDraft } from './drafts.ts';
import type { Paper } from './paper.ts';

/** The pause after which what was typed is saved, in ms. */
const PAUSE = 1500;

interface Draft {
  readonly text: string;
  /** The note above which the reader types: another one, written elsewhere since, is not overwritten. */
  readonly seen: string | undefined;
}

/** The note as it is typed. */
export interface NoteEdit {
  readonly text: string;
  readonly state: 'saved' | 'typed' | 'refused';
  /** Why it was refused. What was typed is kept. */
  readonly problem?: string;
  /** What the note says elsewhere by now, where that is why. */
  readonly theirs?: string;
  type(text: string): void;
  save(): void;
  /** Lets go of what was typed. */
  drop(): void;
}

interface Refusal {
  readonly said: string;
  readonly theirs?: string;
}

export function useNote(paper: Paper): NoteEdit {
  const { entry, list, undo, changed, drafts } = paper;
  const [draft, setDraft] = useDraft<Draft>(drafts, `${entry.id} note`);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const held = useRef<Draft | undefined>(draft);
  const saving = useRef(false);
  const gone = useRef(false);
  const hold = (next: Draft | undefined): void => {
    held.current = next;
    setDraft(next);
  };
  const refuse = (said: Refusal): void => {
    // Whoever has gone to another paper hears of it there; the draft is kept.
    if (gone.current) undo.offer(said.said);
    else setRefusal(said);
  };

  const saveOnce = async ({ text, seen }: Draft): Promise<void> => {
    const done = await list.setNote(entry.id, text, seen === undefined ? {} : { note: seen });
    if (done.ok) {
      const written = text.trim() === '' ? undefined : text.toWellFormed();
      // Typing may have gone on meanwhile, above what is written now.
      hold(held.current?.text === text ? undefined : held.current && { ...held.current, seen: written });
      setRefusal(undefined);
      changed();
      return;
    }
    if (done.error !== 'stale') {
      refuse({ said: words(done.error === 'unknown' ? 'detail.gone' : failureKey(done.error)) });
      return;
    }
    const now = await list.entry(entry.id);
    const theirs = now.ok ? now.value?.note : undefined;
    if (held.current) hold({ ...held.current, seen: theirs });
    refuse({ said: words('detail.staleNote'), theirs: theirs ?? '' });
  };
  const save = async (): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    try {
      if (held.current) await saveOnce(held.current);
    } finally {
      saving.current = false;
    }
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (draft === undefined || refusal) return undefined;
    const timer = setTimeout(() => void latest.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, refusal]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void latest.current();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      gone.current = true;
      document.removeEventListener('visibilitychange', leave);
      void latest.current();
    };
  }, []);

  return {
    text: draft?.text ?? entry.note ?? '',
    state: refusal ? 'refused' : draft ? 'typed' : 'saved',
    ...(refusal && { problem: refusal.said }),
    ...(refusal?.theirs !== undefined && { theirs: refusal.theirs }),
    type: (text) => {
      hold(held.current ? { ...held.current, text } : { text, seen: entry.note });
    },
    save: () => void save(),
    drop: () => {
      setRefusal(undefined);
      hold(undefined);
      changed();
    },
  };
}
