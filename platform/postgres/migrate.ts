import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/**
 * Migrations are plain SQL files in one total order, forward only, each in one transaction. They
 * run as the owner of the database; the application works as `jinzhi_app`, which is made here.
 */
export async function migrate(owner: Kysely<unknown>, folder: string): Promise<string[]> {
  await makeApplicationRole(owner)
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: async () => readMigrations(folder) },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  const failed = results.find((result) => result.status === 'Error')
  if (error) throw new Error(`migration ${failed?.migrationName ?? ''} failed: ${String(error)}`)
  return results.map((result) => result.migrationName)
}

function readMigrations(folder: string): Record<string, Migration> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      return [
        file.replace(/\.sql$/, ''),
        {
          up: (db) =>
            sql
              .raw(text)
              .execute(db)
              .then(() => {}),
        },
      ]
    }),
  )
}

async function makeApplicationRole(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ has_role: boolean; is_member: boolean }>`
    select exists(select from pg_roles where rolname = 'jinzhi_app') as has_role,
      exists(select from pg_roles where rolname = 'jinzhi_app')
        and pg_has_role(current_user, 'jinzhi_app', 'member') as is_member`.execute(owner)
  if (rows[0]?.is_member) return
  const statements = [
    // On Citus the workers log in as this role, which therefore may log in; it has no password.
    ...(rows[0]?.has_role ? [] : ['create role jinzhi_app login nosuperuser nobypassrls']),
    'grant jinzhi_app to current_user',
  ]
  try {
    for (const statement of statements) await sql.raw(statement).execute(owner)
  } catch (error) {
    throw new Error(
      `数据库用户无权建立角色，请由数据库管理员执行 The database user may not make the role; ` +
        `an administrator has to run: ${statements.join('; ')} (${String(error)})`,
    )
  }
}
