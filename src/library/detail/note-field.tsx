/** The reader's note on a paper. */
import type { JSX } from 'preact';
import { words } from '../../ui/words.ts';
import type { Paper } from './paper.ts';
import { useNote } from './use-note.ts';

/** The longest note that a copy of the list can hold, in UTF-16 units. */
const LONGEST = 1_000_000;

export function NoteField({ paper }: { readonly paper: Paper }): JSX.Element {
  const note = useNote(paper);
  const { problem, theirs } = note;
  return (
    <section class="note-of-paper">
      <h3>
        <label for="note-of-paper">{words('detail.note')}</label>
      </h3>
      <textarea
        id="note-of-paper"
        data-note
        data-state={note.state}
        rows={4}
        maxLength={LONGEST}
        placeholder={words('detail.notePlaceholder')}
        dir="auto"
        value={note.text}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby="note-state"
        onInput={(event) => note.type(event.currentTarget.value)}
        onBlur={() => problem === undefined && note.save()}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) note.save();
          else if (event.key === 'Escape') event.currentTarget.blur();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="soft small" role="status" id="note-state">
        {problem ??
          (note.state === 'typed' ? words('detail.noteTyped') : note.text !== '' && words('detail.noteSaved'))}
      </p>
      {problem !== undefined && (
        <div class="note warning" data-note-refused>
          {theirs !== undefined && (
            <p class="note-text" dir="auto">
              {theirs === '' ? words('detail.noNote') : theirs}
            </p>
          )}
          <p class="choices">
            <button type="button" data-action="keep-note" onClick={note.save}>
              {words(theirs === undefined ? 'list.again' : 'detail.keepMine')}
            </button>
            <button type="button" data-action="drop-note" onClick={note.drop}>
              {words(theirs === undefined ? 'detail.dropNote' : 'detail.takeTheirs')}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
