/** One field of a paper: what it says, who says so, and the way to edit it in place. */
import { Pencil } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import { FieldForm } from './field-form.tsx';
import { type FieldName, fieldState } from './fields.ts';
import type { Paper } from './paper.ts';
import { SaidBy } from './said-by.tsx';
import { useFieldEdit } from './use-field-edit.ts';

interface FieldProps {
  readonly paper: Paper;
  readonly name: FieldName;
  /** Open for editing from the start: the reader has just asked for the field. */
  readonly asked?: boolean;
  /** The field was asked for, and nothing came of it. */
  readonly done?: () => void;
  /** The value as it is shown; absent where nothing is known. */
  readonly children?: ComponentChildren;
  /** What stands above the form while the value itself is not shown. */
  readonly beside?: ComponentChildren;
}

export function Field({ paper, name, asked = false, done, children, beside }: FieldProps): JSX.Element {
  const edit = useFieldEdit(paper, name);
  const state = fieldState(paper.entry, name);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = edit.text !== undefined;
  useEffect(() => {
    if (asked && !isOpen) edit.begin();
    // Once, when it appears.
  }, []);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) {
    const asForm = {
      ...edit,
      cancel: () => {
        edit.cancel();
        done?.();
      },
      save: async () => {
        const saved = await edit.save();
        if (saved && edit.text?.trim() === '') done?.();
        return saved;
      },
    };
    return (
      <div class="field" data-field-of={name}>
        {beside}
        <FieldForm name={name} state={state} edit={asForm} />
      </div>
    );
  }
  return (
    <div class="field" data-field-of={name}>
      <div class="field-value">
        {children}
        <button
          type="button"
          class="plain square"
          data-action="edit-field"
          ref={button}
          aria-label={words('detail.edit', words(`detail.field.${name}`))}
          title={words('detail.edit', words(`detail.field.${name}`))}
          onClick={edit.begin}
        >
          <Icon of={Pencil} />
        </button>
      </div>
      <SaidBy
        entry={paper.entry}
        name={name}
        state={state}
        giveBack={() => void edit.say({ says: 'nothing' }).then(() => button.current?.focus())}
      />
    </div>
  );
}
