/** The way in: a file field that looks like a button. */
import { FileUp } from 'lucide';
import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../ui/words.ts';

/** What file dialogues offer first; any other file may be chosen, and is looked into. */
const ENDINGS = '.bib,.bibtex,.ris,.json,.gz,.txt,.enw,application/json,application/gzip,text/plain';

export function ImportField({ choose }: { readonly choose: (file: Blob, name: string) => void }): JSX.Element {
  return (
    <label class="button file-field" title={words('import.formats')}>
      <Icon of={FileUp} />
      {words('import.open')}
      <input
        type="file"
        class="unseen"
        data-import
        accept={ENDINGS}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) choose(file, file.name);
        }}
      />
    </label>
  );
}
