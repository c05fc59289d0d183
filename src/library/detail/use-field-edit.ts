/** Editing one field: what is typed, whether it can stand, and what became of saving it. */
import { useMemo, useState } from 'preact/hooks';
import { failureKey } from '../../list-view/failure-note.tsx';
import type { Chosen } from '../../reading-list/entry/entry.ts';
import { words } from '../../ui/words.ts';
import { useDraft } from './drafts.ts';
import { type FieldName, fieldState } from './fields.ts';
import type { Paper } from './paper.ts';
import { shownText } from './shown-text.ts';
import { editOf, type FieldWord, wordTyped } from './typed-field.ts';

interface Draft {
  readonly text: string;
  /** What the reader had said of the paper when the draft was begun: an edit made elsewhere since is not overwritten. */
  readonly seen: Chosen;
}

/** A field, open for editing or not. */
export interface FieldEdit {
  /** What stands in the field; absent while it is not being edited. */
  readonly text?: string;
  /** Why it was not saved. What was typed is kept. */
  readonly problem?: string;
  begin(): void;
  type(text: string): void;
  cancel(): void;
  /** Saves what was typed. True once it is saved. */
  save(): Promise<boolean>;
  /** Says that the field is empty, or nothing of it any more. */
  say(word: FieldWord): Promise<boolean>;
}

export function useFieldEdit(paper: Paper, name: FieldName): FieldEdit {
  const { entry, list, undo, changed, drafts } = paper;
  const [draft, setDraft] = useDraft<Draft>(drafts, `${entry.id} ${name}`);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  return useMemo(() => {
    const end = (): void => {
      setProblem(undefined);
      setDraft(undefined);
    };
    const refuse = (said: string): false => {
      setProblem(said);
      return false;
    };
    /** Goes on with the draft above what is said by now: saving it once more is knowing better. */
    const goOn = async (text: string): Promise<false> => {
      const now = await list.entry(entry.id);
      if (!now.ok) return refuse(words(failureKey(now.error)));
      if (now.value === undefined) return refuse(words('detail.gone'));
      setDraft({ text, seen: now.value.chosen });
      const said = fieldState(now.value, name).text;
      changed();
      return refuse(said === undefined ? words('detail.staleEmpty') : words('detail.stale', shownText(name, said)));
    };
    const say = async (word: FieldWord): Promise<boolean> => {
      const seen = draft?.seen ?? entry.chosen;
      const done = await list.edit(entry.id, editOf(seen, name, word), seen);
      if (done.ok) {
        end();
        if (done.value.undo !== undefined)
          undo.offer(words('detail.changed', words(`detail.field.${name}`)), done.value.undo);
        changed();
        return true;
      }
      if (done.error === 'stale') {
        const { value = '' } = word.says === 'value' ? word : {};
        return goOn(draft?.text ?? (typeof value === 'object' ? value.join('\n') : String(value)));
      }
      const said = done.error === 'unknown' ? words('detail.gone') : words(failureKey(done.error));
      if (!draft) undo.offer(said);
      return refuse(said);
    };
    return {
      ...(draft && { text: draft.text }),
      ...(problem !== undefined && { problem }),
      begin: () => setDraft({ text: fieldState(entry, name).text ?? '', seen: entry.chosen }),
      type: (text) => {
        setDraft({ seen: entry.chosen, ...draft, text });
        setProblem(undefined);
      },
      cancel: end,
      save: async () => {
        const text = draft?.text ?? '';
        const now = fieldState(entry, name);
        // Nothing was changed: the page's word does not become the reader's.
        if (text === (now.text ?? '') && problem === undefined) {
          end();
          return true;
        }
        const pagesSay = now.by === 'reader' ? now.pages !== undefined : now.text !== undefined;
        const word = wordTyped(name, text, pagesSay);
        return word.ok ? say(word.value) : refuse(words(`detail.problem.${word.error}`));
      },
      say,
    };
  }, [entry, list, undo, changed, draft, setDraft, problem, name]);
}
