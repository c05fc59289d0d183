/** How a copy is recognised. Described in docs/backup-format.md. */

/** The name by which a copy is recognised. */
export const BACKUP_FORMAT = 'paperfold-backup';

/** The version that this code writes, and the newest that it reads. 2: papers from files (`reference`, no `page`), decisions. */
export const BACKUP_VERSION = 2;

/** The form of the site rules in a copy: see `CopiedRules`. A reader passes over any that it does not know. */
export const RULES_VERSION = 1;

/** A site rule in a copy. What it says is checked by whoever takes it in. */
export interface CopiedRule {
  readonly on: boolean;
  readonly rule: unknown;
}

/** When a copy was made, and by what. */
export interface BackupOrigin {
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** The version of Paperfold. */
  readonly app: string;
}
