/** Some choices of which one stands. */
import type { JSX } from 'preact';

interface ChoicesProps<Value extends string> {
  /** Of the group; the id of the heading that names it for people. */
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly label: (value: Value) => string;
  readonly choose: (value: Value) => void;
  /** The id of its heading, where that is not `name`. */
  readonly heading?: string;
}

export function Choices<Value extends string>({
  name,
  values,
  chosen,
  label,
  choose,
  heading = name,
}: ChoicesProps<Value>): JSX.Element {
  return (
    <div role="radiogroup" aria-labelledby={heading}>
      {values.map((value) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => choose(value)} />
          {label(value)}
        </label>
      ))}
    </div>
  );
}
