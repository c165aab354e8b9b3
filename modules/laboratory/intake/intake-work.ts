import type { Months } from '#platform/facts.ts'
import type { Platform } from '#platform/platform.ts'
import type { RegisterKeeper } from './register.ts'

/** What intake works with: the platform, the register of standards, the months of results. */
export interface IntakeWork {
  readonly platform: Platform
  readonly register: RegisterKeeper
  readonly months: Months
}
