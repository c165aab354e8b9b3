import type { Logger } from 'pino'
import type { WorkingCalendar } from '#kernel/calendar.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db.ts'
import type { Events } from './events.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'
import type { Vault } from './personal.ts'

/** What every module stands on; made once at start and handed down, never imported as a global. */
export interface Platform {
  readonly db: Db
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  readonly files: FileStore
  readonly vault: Vault
  readonly jobs: Jobs
  readonly events: Events
  readonly log: Log
  /** Address under which outsiders reach the installation, without a slash at the end. */
  readonly publicUrl: string
}

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>
