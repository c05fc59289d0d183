/** The form in which one field is edited. Enter saves (in fields of several lines with Ctrl), Escape leaves it as it was. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PUBLICATION_KINDS } from '../../publication/publication.ts';
import { words } from '../../ui/words.ts';
import { type FieldName, type FieldState, isEmptiable, isIdentifier, isLink } from './fields.ts';
import type { FieldEdit } from './use-field-edit.ts';

interface FieldFormProps {
  readonly name: FieldName;
  readonly state: FieldState;
  readonly edit: FieldEdit;
}

const LINES: Readonly<Partial<Record<FieldName, number>>> = { title: 2, authors: 6, abstract: 10 };

export function FieldForm({ name, state, edit }: FieldFormProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const id = `edit-${name}`;
  const problemId = `${id}-problem`;
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea, select');
    field?.focus();
    if (field && 'select' in field) field.select();
  }, []);
  const finish = (work: Promise<boolean>): void => {
    void work.then((done) => !done && form.current?.querySelector<HTMLElement>(`#${id}`)?.focus());
  };
  const save = (): void => finish(edit.save());
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isArea = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') edit.cancel();
    else if (event.key === 'Enter' && isArea && (event.ctrlKey || event.metaKey || name === 'title')) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const common = {
    id,
    'data-edit': name,
    value: edit.text ?? '',
    'aria-invalid': edit.problem !== undefined || undefined,
    'aria-describedby': edit.problem === undefined ? undefined : problemId,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => edit.type(event.currentTarget.value),
  };
  const saysSomething = state.pages !== undefined || (state.by !== 'reader' && state.text !== undefined);

  return (
    <form
      ref={form}
      class="field-form"
      data-edit-form={name}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={press}
    >
      <label for={id}>{words(`detail.field.${name}`)}</label>
      {name === 'kind' ? (
        <select {...common}>
          <option value="">{words('detail.noKind')}</option>
          {PUBLICATION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`detail.kind.${kind}`)}
            </option>
          ))}
        </select>
      ) : name in LINES ? (
        <textarea {...common} rows={LINES[name]} dir="auto" />
      ) : (
        <input {...common} type="text" autocomplete="off" dir={isIdentifier(name) || isLink(name) ? 'ltr' : 'auto'} />
      )}
      {name === 'authors' && <p class="soft small">{words('detail.oneALine')}</p>}
      <p class="field-problem" role="alert" id={problemId}>
        {edit.problem}
      </p>
      <p class="choices">
        <button type="submit" class="main" data-action="save-field">
          {words('detail.save')}
        </button>
        <button type="button" data-action="cancel-field" onClick={edit.cancel}>
          {words('library.cancel')}
        </button>
        {saysSomething && isEmptiable(name) && state.text !== undefined && (
          <button
            type="button"
            class="plain"
            data-action="empty-field"
            onClick={() => finish(edit.say({ says: 'empty' }))}
          >
            {words('detail.empty')}
          </button>
        )}
      </p>
    </form>
  );
}
