/** The field in which the list is searched as one types. */
import { Search } from 'lucide';
import type { JSX, RefObject } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly type: (text: string) => void;
  /** Goes on to the list. */
  readonly enter: () => void;
}

export function SearchField({ field, text, type, enter }: SearchFieldProps): JSX.Element {
  return (
    <search>
      <label class="search">
        <span class="unseen">{words('list.search')}</span>
        <Icon of={Search} />
        <input
          ref={field}
          type="text"
          inputMode="search"
          data-search
          value={text}
          placeholder={words('list.searchHint')}
          autocomplete="off"
          spellcheck={false}
          dir={text === '' ? undefined : 'auto'}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            enter();
          }}
        />
      </label>
    </search>
  );
}
