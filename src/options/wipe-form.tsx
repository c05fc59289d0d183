/** Deletes the reading list, after the reader has typed a word: no slip of the hand does it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { StoreFailure } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import { words } from '../ui/words.ts';

interface WipeFormProps {
  /** Deletes everything. */
  wipe(): Promise<Result<void, StoreFailure>>;
  done(): void;
}

export function WipeForm({ wipe, done }: WipeFormProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState('');
  const word = words('options.wipe.word');
  const meant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  return (
    <details class="wipe">
      <summary>{words('options.wipe.title')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!meant) return;
          setTyped('');
          void wipe().then((result) => {
            setFailed(result.ok ? '' : words(failureKey(result.error)));
            if (result.ok) done();
          });
        }}
      >
        <p>{words('options.wipe.what')}</p>
        <label class="field">
          {words('options.wipe.type', word)}
          <input
            type="text"
            data-wipe-word
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" data-action="wipe" disabled={!meant}>
          {words('options.wipe.do')}
        </button>
        <p role="alert">{failed}</p>
      </form>
    </details>
  );
}
