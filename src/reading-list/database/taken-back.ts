/** How work inside a transaction has everything taken back that it wrote. */

/** Thrown by work in `Database.write`: nothing stays of the transaction, and the caller gets `failure` as its answer. */
export class TakenBack<Failure extends string> extends Error {
  override readonly name = 'TakenBack';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Taken back: ${failure}`);
    this.failure = failure;
  }
}
