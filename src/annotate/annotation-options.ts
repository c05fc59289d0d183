import type { Settings } from '../settings.ts';
import type { MenuCommands } from './controls/menu.ts';

/** What an annotation is started with. */
export interface AnnotationOptions extends Omit<MenuCommands, 'use'> {
  readonly settings: Settings;
  off(): void;
  /** How and why the page was read, in words. */
  about(): string;
}

/** How many papers are annotated, how many listings are folded away as duplicates, and how many papers are saved. */
export interface AnnotationCounts {
  readonly papers: number;
  readonly duplicates: number;
  readonly saved: number;
}
