import { dateIn } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Regime } from '#kernel/procedure/define.ts'
import { text } from '#kernel/text.ts'
import { SYSTEM, type Tx } from '../db.ts'
import { record } from '../journal/journal.ts'
import type { Platform } from '../platform.ts'
import { conflict } from '../problems.ts'
import { insertOrgan } from './organs.ts'
import * as store from './store.ts'
import { invitationLink } from './users.ts'

/** What an installation is, said once when it is set up. */
export interface NewInstallation {
  readonly name: string
  readonly regionCode: string
  /** Level of the body that runs it: national, province, city, county or town. */
  readonly kind: string
  readonly regime: Regime
}

export interface NewAdministrator {
  readonly role: string
  readonly login: string
  readonly link: string
}

const ADMINISTRATORS = [
  ['systemAdmin', 'system', '系统管理员'],
  ['securityAdmin', 'security', '安全管理员'],
  ['auditAdmin', 'audit', '审计管理员'],
] as const

/** Sets up a real installation: the organ that runs it and three administrators, nothing else. */
export async function initialise(
  platform: Platform,
  given: NewInstallation,
): Promise<NewAdministrator[]> {
  const now = platform.clock.now()
  return platform.db.write(SYSTEM, async (tx) => {
    await claim(tx, now, { ...given, mode: 'real' })
    const organId = await insertOrgan(tx, now, { ...given, shortName: given.name.slice(0, 1) })
    const made: NewAdministrator[] = []
    for (const [role, login, name] of ADMINISTRATORS) {
      const id = newId(now)
      await store.insertUser(tx, { id, login, display_name: name, created_at: now })
      await store.insertMembership(tx, {
        id: newId(now),
        user_id: id,
        organ_id: organId,
        role,
        valid_from: dateIn(now),
        valid_to: null,
        granted_by: null,
        granted_at: now,
      })
      made.push({ role, login, link: await invitationLink(platform, tx, id, 'invite', null, now) })
    }
    await record(tx, now, {
      kind: 'installation.made',
      actorId: null,
      organId,
      subject: { kind: 'installation', id: 'installation' },
      body: { mode: 'real', region: given.regionCode, regime: given.regime },
    })
    return made
  })
}

/** Writes the one row that says what this installation is; a second time is refused. */
export async function claim(
  tx: Tx,
  now: Date,
  given: Omit<NewInstallation, 'kind'> & { mode: 'real' | 'demonstration' },
): Promise<void> {
  const known = await store.getInstallation(tx)
  if (known) {
    throw conflict(
      'installed',
      text(
        `这里已经是“${known.name}”（${known.mode}）；请另选 --data 目录`,
        `This is “${known.name}” (${known.mode}) already; choose another --data folder`,
      ),
    )
  }
  await store.insertInstallation(tx, {
    only_one: true,
    mode: given.mode,
    name: given.name,
    region_code: given.regionCode,
    regime: given.regime,
    installed_at: now,
    demonstration_loaded_at: null,
  })
}
