import type { ToolName } from '../../messages/protocol.ts';
import type { Listing, Paper } from '../rows/paper.ts';

/** What the buttons of a paper ask for. */
export interface Commands {
  save(paper: Paper): void;
  toggleAbstract(paper: Paper): void;
  toggleListings(paper: Paper): void;
  /** Uses a tool on the paper, or on one listing of it. */
  use(name: ToolName, paper: Paper, listing?: Listing): void;
}
