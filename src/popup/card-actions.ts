/** What the card can be asked to do. */
export interface CardActions {
  read(): void;
  teach(): void;
  saveAll(): void;
  savePaper(): void;
  turn(state: 'on' | 'off'): void;
  turnSite(host: string, state: 'on' | 'off'): void;
  allow(origin: string, host: string): void;
}
