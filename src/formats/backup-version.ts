/** How a copy is recognised. Described in docs/backup-format.md. */

/** The name by which a copy is recognised. */
export const BACKUP_FORMAT = 'paperfold-backup';

/** The version that this code writes, and the newest that it reads. 2: papers from files (`reference`, no `page`), decisions. */
export const BACKUP_VERSION = 2;

/** When a copy was made, and by what. */
export interface BackupOrigin {
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** The version of Paperfold. */
  readonly app: string;
}
