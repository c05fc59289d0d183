/** The fields that stand under one another, and the way to those of which nothing is known. */
import { Plus } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isWebAddress, paperLink } from '../../list-view/paper-link.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';
import { Field } from './field.tsx';
import { type FieldName, fieldState, isLink, LISTED_FIELDS } from './fields.ts';
import type { Paper } from './paper.ts';
import { shownText } from './shown-text.ts';

export function FieldList({ paper }: { readonly paper: Paper }): JSX.Element {
  const { entry, drafts } = paper;
  const [asked, setAsked] = useState<FieldName | undefined>(undefined);
  const list = useRef<HTMLElement>(null);
  const focused = useRef<string | undefined>(undefined);
  // Links of pages stand with the listings: here are only those of the reader.
  const isShown = (name: FieldName): boolean => {
    const { by } = fieldState(entry, name);
    return (
      by === 'reader' || (by !== undefined && !isLink(name)) || name === asked || drafts.has(`${entry.id} ${name}`)
    );
  };
  const there = LISTED_FIELDS.filter(isShown);
  useEffect(() => {
    // The field that had the focus is no longer there: the focus goes to where it can be had again.
    if (focused.current === undefined || document.activeElement !== document.body) return;
    if (there.some((name) => name === focused.current)) return;
    list.current?.querySelector<HTMLElement>(`[data-adds="${focused.current}"]`)?.focus();
  });

  return (
    <section
      class="fields"
      ref={list}
      aria-label={words('detail.fields')}
      onFocusIn={({ target }) => {
        focused.current =
          target instanceof Element
            ? (target.closest<HTMLElement>('[data-field-of]')?.dataset['fieldOf'] ?? undefined)
            : undefined;
      }}
    >
      {there.length > 0 && (
        <dl>
          {there.map((name) => (
            <div key={name}>
              <dt>{words(`detail.field.${name}`)}</dt>
              <dd>
                <Field
                  paper={paper}
                  name={name}
                  asked={name === asked}
                  done={() => setAsked((now) => (now === name ? undefined : now))}
                >
                  <Value paper={paper} name={name} />
                </Field>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="add-fields">
        <span class="soft">{words('detail.add')}</span>
        {LISTED_FIELDS.filter((name) => !isShown(name)).map((name) => (
          <button
            key={name}
            type="button"
            class="plain"
            data-adds={name}
            aria-label={words('page.named', words('detail.add'), words(`detail.field.${name}`))}
            onClick={() => setAsked(name)}
          >
            <Icon of={Plus} />
            {words(`detail.field.${name}`)}
          </button>
        ))}
      </p>
    </section>
  );
}

function Value({ paper, name }: { readonly paper: Paper; readonly name: FieldName }): JSX.Element {
  const { text } = fieldState(paper.entry, name);
  if (text === undefined) return <span class="soft">–</span>;
  const address = addressOf(name, text);
  if (address === undefined) return <span dir="auto">{shownText(name, text)}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" dir="ltr">
      {text}
    </a>
  );
}

/** Where an identifier or a link leads. */
function addressOf(name: FieldName, text: string): string | undefined {
  if (isLink(name)) return isWebAddress(text) ? text : undefined;
  const link = paperLink({ title: { value: '', by: 'reader' }, versions: [], ids: { [name]: text } });
  return link.own ? link.href : undefined;
}
