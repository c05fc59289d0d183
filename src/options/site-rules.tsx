/** The options' section on site rules: renamed, switched off, deleted, and passed on as a file. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { KeptRule } from '../site-rules/rule-store.ts';
import { words } from '../ui/words.ts';
import { type Outcome, type RuleBook, readRuleFile } from './rule-book.ts';

/** A deleted rule can be had back as long as this says so. */
interface Note extends Outcome {
  readonly deleted?: KeptRule;
}

export function SiteRules({ book }: { readonly book: RuleBook }): JSX.Element {
  const [rules, setRules] = useState<readonly KeptRule[]>([]);
  const [note, setNote] = useState<Note | undefined>(undefined);
  const look = useCallback(() => void book.all().then(setRules), [book]);
  useEffect(() => {
    look();
    return book.listen(look);
  }, [book, look]);
  const written = (done: Promise<{ readonly ok: boolean }>, after: Note | undefined) =>
    void done.then(({ ok }) => {
      setNote(ok ? after : { lines: [words('options.rules.fault.store')], failed: true });
      look();
    });
  const keep = (rule: KeptRule) => written(book.keep([rule]), undefined);
  const take = (file: File) =>
    void readRuleFile(file, book).then((outcome) => {
      setNote(outcome);
      look();
    });
  const save = () => book.download(rules.map(({ rule }) => rule));
  return (
    <section aria-labelledby="site-rules" tabIndex={-1} data-rules={rules.length}>
      <h2 id="site-rules">{words('options.rules.title')}</h2>
      <p class="soft">{words('options.rules.why')}</p>
      {rules.length === 0 ? (
        <p class="soft">{words('options.rules.none')}</p>
      ) : (
        <ul class="sites">
          {rules.map((kept) => (
            <Line
              key={kept.id}
              kept={kept}
              keep={keep}
              drop={() =>
                written(book.drop(kept.id), { lines: [words('options.rules.deleted', kept.rule.name)], deleted: kept })
              }
            />
          ))}
        </ul>
      )}
      {note && (
        <div class={note.failed ? 'note warning' : 'note'} role="status" data-rules-note>
          {note.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {note.deleted && (
            <button type="button" data-action="rule-undo" onClick={() => note.deleted && keep(note.deleted)}>
              {words('options.rules.undo')}
            </button>
          )}
        </div>
      )}
      <div class="choices">
        {rules.length > 0 && (
          <button type="button" data-action="rules-export" onClick={save}>
            {words('options.rules.export')}
          </button>
        )}
        <label class="button">
          {words('options.rules.import')}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            data-rules-import
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) take(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </section>
  );
}

function Line({
  kept,
  keep,
  drop,
}: {
  readonly kept: KeptRule;
  readonly keep: (rule: KeptRule) => void;
  readonly drop: () => void;
}) {
  const { id, on, rule } = kept;
  const where = rule.hosts.map((host) => host + rule.path).join(', ');
  const rename = (name: string) => {
    const trimmed = name.trim();
    if (trimmed !== '' && trimmed !== rule.name) keep({ ...kept, rule: { ...rule, name: trimmed } });
  };
  return (
    <li data-rule={id}>
      <span class="rule">
        <input
          type="text"
          value={rule.name}
          maxLength={100}
          aria-label={words('options.rules.name', where)}
          data-field="rule-name"
          onChange={({ currentTarget }) => {
            rename(currentTarget.value);
            if (currentTarget.value.trim() === '') currentTarget.value = rule.name;
          }}
        />
        <span class="soft small">
          {where}
          {rule.overSite ? ` · ${words('options.rules.over')}` : ''}
        </span>
      </span>
      <span class="choices">
        <label class="choice">
          <input
            type="checkbox"
            checked={on}
            aria-label={words('options.rules.useOf', rule.name)}
            data-action="rule-use"
            onChange={() => keep({ ...kept, on: !on })}
          />
          {words('options.rules.use')}
        </label>
        <button
          type="button"
          data-action="rule-delete"
          aria-label={words('options.rules.deleteOf', rule.name)}
          onClick={drop}
        >
          {words('options.rules.delete')}
        </button>
      </span>
    </li>
  );
}
