/** What taking a file in would do, for the reader to confirm. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Looked } from '../../transfer/import-desk.ts';
import { counted, words } from '../../ui/words.ts';
import { LeftOutList } from '../duplicates/left-out-list.tsx';
import type { Importing } from './use-import.ts';

interface ImportPreviewProps {
  readonly importing: Importing;
  readonly name: string;
  readonly looked: Looked;
}

export function ImportPreview({ importing, name, looked }: ImportPreviewProps): JSX.Element {
  const [tags, setTags] = useState('');
  const [replace, setReplace] = useState(false);
  const [withRules, setWithRules] = useState(true);
  const { kind, numbers, fresh, joined, rejected, removed, rules } = looked;
  const { added, merged, known } = numbers;
  const isCopy = kind === 'backup';
  const joining = merged + known;
  return (
    <section
      class="note"
      data-import-preview={kind}
      data-new={added}
      // A paper of a file that the list holds already is one of those that join; of a copy it is simply known.
      data-merged={isCopy ? merged : joining}
      data-known={known}
      data-rejected={numbers.rejected}
    >
      <h2>{counted('import.holds', added + joining + numbers.rejected, name)}</h2>
      <Titles
        summary={counted('import.new', added)}
        total={added}
        lines={fresh.map((title) => <span key={title}>{title}</span>)}
      />
      {isCopy ? (
        <>
          {merged > 0 && <p>{counted('import.merged', merged)}</p>}
          {known > 0 && <p>{counted('import.known', known)}</p>}
        </>
      ) : (
        joining > 0 && (
          <Titles
            summary={counted('import.joins', joining)}
            total={joining}
            lines={joined.map(({ title, into }) =>
              title === into ? (
                <span key={title}>{title}</span>
              ) : (
                <span key={title}>{words('import.into', title, into)}</span>
              ),
            )}
          />
        )
      )}
      <LeftOutList leftOut={rejected} total={numbers.rejected} />
      {removed ? (
        <Ways replace={replace} setReplace={setReplace} removed={removed} />
      ) : (
        <>
          <p class="soft small">{words('import.adds')}</p>
          <label class="field">
            {words('import.tags')}
            <input
              type="text"
              data-import-tags
              autocomplete="off"
              placeholder={words('import.tagsHint')}
              value={tags}
              onInput={(event) => setTags(event.currentTarget.value)}
            />
          </label>
        </>
      )}
      {rules && <RulesOfCopy rules={rules} taken={withRules} take={setWithRules} />}
      <p class="choices">
        <button
          type="button"
          class="main"
          data-action="import-confirm"
          onClick={() => importing.confirm({ tags: tagsIn(tags), replace, rules: withRules })}
        >
          {confirmWords(looked, replace, withRules)}
        </button>
        <button type="button" data-action="import-cancel" onClick={importing.close}>
          {words('library.cancel')}
        </button>
      </p>
    </section>
  );
}

function confirmWords({ numbers, kind, removed, rules }: Looked, replace: boolean, withRules: boolean): string {
  const { added, merged } = numbers;
  const newRules = withRules ? (rules?.fresh.length ?? 0) : 0;
  if (replace) return counted('import.replaceConfirm', removed?.count ?? 0);
  if (added + merged + newRules === 0) return words('import.confirmNothing');
  return words(kind === 'backup' ? 'library.confirm' : 'import.confirm');
}

/** Tags, with commas between them. */
function tagsIn(text: string): string[] {
  return text
    .split(/[,;]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

interface WaysProps {
  readonly replace: boolean;
  readonly setReplace: (replace: boolean) => void;
  readonly removed: NonNullable<Looked['removed']>;
}

/** For copies: add to the list, or put in its place. */
function Ways({ replace, setReplace, removed }: WaysProps): JSX.Element {
  return (
    <fieldset class="ways">
      <legend class="unseen">{words('import.ways')}</legend>
      <label class="choice">
        <input type="radio" name="way" checked={!replace} onChange={() => setReplace(false)} />
        {words('import.wayAdd')}
      </label>
      <label class="choice">
        <input type="radio" name="way" data-import-replace checked={replace} onChange={() => setReplace(true)} />
        {words('import.wayReplace')}
      </label>
      {replace ? (
        <Titles
          summary={counted('import.wouldRemove', removed.count)}
          total={removed.count}
          lines={removed.titles.map((title) => <span key={title}>{title}</span>)}
        />
      ) : (
        <p class="soft small">{words('library.restoreAdds')}</p>
      )}
    </fieldset>
  );
}

interface RulesOfCopyProps {
  readonly rules: NonNullable<Looked['rules']>;
  readonly taken: boolean;
  readonly take: (taken: boolean) => void;
}

/** The site rules of a copy. They are added in any case, never put in the place of others. */
function RulesOfCopy({ rules: { fresh, known, refused }, taken, take }: RulesOfCopyProps): JSX.Element {
  return (
    <div data-rules={fresh.length}>
      {fresh.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            data-import-rules
            checked={taken}
            onChange={(event) => take(event.currentTarget.checked)}
          />
          {counted('import.rules', fresh.length, fresh.join(', '))}
        </label>
      )}
      {known > 0 && <p class="soft small">{counted('import.rulesKnown', known)}</p>}
      {refused > 0 && <p class="soft small">{counted('import.rulesRefused', refused)}</p>}
    </div>
  );
}

interface TitlesProps {
  readonly summary: string;
  readonly total: number;
  /** The first of them. */
  readonly lines: readonly ComponentChildren[];
}

/** A list that opens, cut where it is long. */
function Titles({ summary, total, lines }: TitlesProps): JSX.Element {
  if (lines.length === 0) return <p>{summary}</p>;
  return (
    <details>
      <summary>{summary}</summary>
      <ul class="small import-list">
        {lines.map((line, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two papers may have one title
          <li key={place} dir="auto">
            {line}
          </li>
        ))}
        {total > lines.length && <li class="soft">{counted('import.more', total - lines.length)}</li>}
      </ul>
    </details>
  );
}
