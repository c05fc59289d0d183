import { type Decision } from '../../decisions/decision.ts';
import { recognitionKeys } from '../../decisions/recognition.ts';

/** A decision of the reader's, with the keys by which it is found: derived from it, and written with it. */
export interface DecisionRow extends Decision {
  /** See `recognitionKeys`. */
  readonly keys: readonly string[];
}

/** The row of `decision`. */
export function decisionRow(decision: Decision): DecisionRow {
  return { ...decision, keys: recognitionKeys([...decision.one, ...decision.other]) };
}

/** The decision in `row`. */
export function decisionIn({ keys: _keys, ...decision }: DecisionRow): Decision {
  return decision;
}
