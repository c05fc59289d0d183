/** What stays out of the list, each with where it stands in the file and why. */
import type { JSX } from 'preact';
import type { Reason } from '../../formats/format.ts';
import type { LeftOut } from '../../transfer/import-desk.ts';
import { counted, words } from '../../ui/words.ts';

interface LeftOutListProps {
  /** The first of them. */
  readonly leftOut: readonly LeftOut[];
  readonly total: number;
}

export function LeftOutList({ leftOut, total }: LeftOutListProps): JSX.Element | null {
  if (total === 0) return null;
  return (
    <details open={total <= FEW}>
      <summary>{counted('import.rejected', total)}</summary>
      <ul class="small import-list">
        {leftOut.map((one) => (
          <li key={'line' in one ? `l${one.line}` : `p${one.place}`} data-rejected-entry dir="auto">
            {sentenceOf(one)}
          </li>
        ))}
        {total > leftOut.length && <li class="soft">{counted('import.more', total - leftOut.length)}</li>}
      </ul>
    </details>
  );
}

/** So few are shown at once. */
const FEW = 5;

function sentenceOf(one: LeftOut): string {
  // What is wrong with an entry of a copy is said in the terms of the file.
  if ('place' in one) return words('import.atPlace', one.place, one.reason);
  const { line, why, label } = one;
  const reason = words(REASONS[why]);
  return label === undefined ? words('import.atLine', line, reason) : words('import.atLineNamed', line, label, reason);
}

const REASONS: Readonly<Record<Reason, string>> = {
  unclosed: 'import.reason.unclosed',
  malformed: 'import.reason.malformed',
  'no-title': 'import.reason.noTitle',
  'too-long': 'import.reason.tooLong',
  repeated: 'import.reason.repeated',
};
