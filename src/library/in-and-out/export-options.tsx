/** More ways out, in a popover: text for the clipboard, and how BibTeX is written. */
import type { JSX } from 'preact';
import { TEXT_FORMATS } from '../../formats/text-formats.ts';
import { usePageSettings } from '../../ui/use-page-settings.ts';
import { counted, words } from '../../ui/words.ts';
import { type Exporting, MOST_COPIED, type Scope } from './use-export.ts';

interface ExportOptionsProps {
  readonly exporting: Exporting;
  readonly scope: Scope;
}

export function ExportOptions({ exporting, scope }: ExportOptionsProps): JSX.Element {
  const [settings, change] = usePageSettings();
  const few = scope.count <= MOST_COPIED;
  return (
    <div id="export-more" class="keys export-more" popover="auto">
      <h2 id="export-copy">{words('export.copyTitle')}</h2>
      {few ? (
        <div class="choices" role="group" aria-labelledby="export-copy">
          {TEXT_FORMATS.map(([format, name]) => (
            <button
              key={format}
              type="button"
              data-action="copy"
              data-format={format}
              popovertarget="export-more"
              popovertargetaction="hide"
              onClick={() => exporting.copy(format, scope)}
            >
              {words(name)}
            </button>
          ))}
        </div>
      ) : (
        <p class="soft small">{counted('export.tooMany', MOST_COPIED)}</p>
      )}
      <h2>{words('export.bibtexTitle')}</h2>
      <label class="field">
        {words('export.keyPattern')}
        <input
          type="text"
          data-setting="key-pattern"
          spellcheck={false}
          autocomplete="off"
          placeholder="[auth][year][shorttitle]"
          value={settings.keyPattern ?? ''}
          onChange={(event) => change({ keyPattern: event.currentTarget.value.trim() })}
        />
      </label>
      <p class="soft small">{words('export.keyParts')}</p>
      <label class="choice">
        <input
          type="checkbox"
          data-setting="letters"
          checked={settings.letters === 'latex'}
          onChange={(event) => change({ letters: event.currentTarget.checked ? 'latex' : 'utf8' })}
        />
        {words('export.latex')}
      </label>
    </div>
  );
}
