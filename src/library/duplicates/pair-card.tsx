/** Two papers side by side, what differs marked, and the reader's word on them. */
import { ExternalLink } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { paperLink } from '../../list-view/paper-link.ts';
import { statusWord } from '../../list-view/status-button.tsx';
import type { Entry } from '../../reading-list/entry/entry.ts';
import { type Shown, shown } from '../../reading-list/entry/shown.ts';
import { dateWords } from '../../ui/date-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, embedded, words } from '../../ui/words.ts';
import { type ComparedField, compared, type Piece } from './compared.ts';
import { MergePreview } from './merge-preview.tsx';
import type { PairToJudge, PossibleDuplicates } from './use-possible-duplicates.ts';

interface PairCardProps {
  readonly pair: PairToJudge;
  readonly possible: PossibleDuplicates;
}

export function PairCard({ pair, possible }: PairCardProps): JSX.Element {
  const { a, b, reason } = pair;
  const [preview, setPreview] = useState<Entry | undefined>(undefined);
  const papers = useMemo(() => [shown(a), shown(b)] as const, [a, b]);
  const fields = useMemo(() => compared(...papers), [papers]);
  const same = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  // A pair that comes after another was judged is where the reader goes on.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus();
  }, []);
  return (
    <article class="pair" data-pair={`${a.id} ${b.id}`} ref={card} tabIndex={-1} aria-label={words('duplicates.pair')}>
      <p class="pair-reason">{words(reason.key, ...reason.values)}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words('duplicates.first')}</th>
            <th scope="col">{words('duplicates.second')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.name} field={field} />
          ))}
          <tr>
            <th scope="row">{words('duplicates.field.link')}</th>
            {papers.map((paper, at) => (
              <td key={at === 0 ? a.id : b.id} data-side={words(at === 0 ? 'duplicates.first' : 'duplicates.second')}>
                <PaperLink paper={paper} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{words('duplicates.field.yours')}</th>
            <td data-side={words('duplicates.first')}>{yours(a)}</td>
            <td data-side={words('duplicates.second')}>{yours(b)}</td>
          </tr>
        </tbody>
      </table>
      {preview ? (
        <MergePreview
          entry={preview}
          confirm={() => possible.decide(pair, 'same')}
          cancel={() => {
            setPreview(undefined);
            same.current?.focus();
          }}
        />
      ) : null}
      <p class="choices" hidden={preview !== undefined}>
        <button
          type="button"
          class="main"
          data-action="same-paper"
          ref={same}
          onClick={() => void possible.preview(pair).then(setPreview)}
        >
          {words('duplicates.same')}
        </button>
        <button type="button" data-action="not-same-paper" onClick={() => possible.decide(pair, 'different')}>
          {words('duplicates.different')}
        </button>
      </p>
    </article>
  );
}

function FieldRow({ field }: { readonly field: ComparedField }): JSX.Element {
  const { name, a, b, differs } = field;
  return (
    <tr data-compared={name} data-differs={differs ? '' : undefined}>
      <th scope="row">
        {words(`duplicates.field.${name}`)}
        {differs && <span class="unseen"> ({words('duplicates.differs')})</span>}
      </th>
      <Side pieces={a} side={words('duplicates.first')} />
      <Side pieces={b} side={words('duplicates.second')} />
    </tr>
  );
}

function Side({ pieces, side }: { readonly pieces: readonly Piece[]; readonly side: string }): JSX.Element {
  return (
    <td dir="auto" data-side={side}>
      {pieces.length === 0 && <span class="soft">–</span>}
      {pieces.map(({ text, own }, at) => (
        <>
          {at > 0 && ' '}
          {own ? <mark>{text}</mark> : text}
        </>
      ))}
    </td>
  );
}

function PaperLink({ paper }: { readonly paper: Shown }): JSX.Element {
  const { href, own } = paperLink(paper);
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      aria-label={words('page.named', words('duplicates.read'), paper.title.value)}
    >
      {own ? (URL.parse(href)?.hostname ?? href) : words('duplicates.search')}
      <Icon of={ExternalLink} />
    </a>
  );
}

/** What the reader has of a paper: status, tags, whether there is a note, since when. */
function yours({ status, tags, note, starred, addedAt, listings }: Entry): string {
  return [
    statusWord(status),
    ...(starred ? [words('duplicates.starred')] : []),
    ...tags.map(embedded),
    ...(note === undefined ? [] : [words('duplicates.note')]),
    counted('library.listings', listings.length),
    words('library.added', dateWords(addedAt)),
  ].join(' · ');
}
