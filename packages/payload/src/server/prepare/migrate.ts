import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { BaseDatabaseAdapter, Payload } from 'payload'
import { copyInto } from '../../copy-into.ts'

type Accepted = NonNullable<NonNullable<Parameters<BaseDatabaseAdapter['migrate']>[0]>['migrations']>

/** A migration as `payload migrate:create` writes it, for whichever database. */
export interface Migration {
  readonly name: string
  readonly up: (args: never) => Promise<void>
  readonly down: (args: never) => Promise<void>
}

const copyOf = (databaseFile: string) => `${databaseFile}.before-migration`

/**
 * Puts back the copy that was made before a migration that never finished. To be called before the database is opened.
 * SQLite has no transaction round a migration here, so a killed one would leave half of the tables.
 */
export async function undoUnfinishedMigration(databaseFile: string | null): Promise<boolean> {
  if (databaseFile === null || !existsSync(copyOf(databaseFile))) return false
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${databaseFile}${end}`, { force: true })
  await rename(copyOf(databaseFile), databaseFile)
  return true
}

/** Runs the migrations that have not run, on a copy's safety when the database is a file. Answers how many there were. */
export async function migrate(
  payload: Payload,
  migrations: readonly Migration[],
  databaseFile: string | null,
): Promise<number> {
  const done = new Set(await finishedMigrations(payload))
  const waiting = migrations.filter(({ name }) => !done.has(name)).length
  if (waiting === 0) return 0
  if (databaseFile !== null) await copyDatabase(payload, databaseFile, done.size === 0)
  await payload.db.migrate({ migrations: [...migrations] as Accepted })
  if (databaseFile !== null) await rm(copyOf(databaseFile), { force: true })
  return waiting
}

/** The names of finished migrations; none when there is no table for them yet. */
async function finishedMigrations(payload: Payload): Promise<string[]> {
  try {
    const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false, overrideAccess: true })
    return docs.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  } catch (thrown) {
    if (/no such table/i.test(`${String(thrown)} ${thrown instanceof Error ? String(thrown.cause) : ''}`)) return []
    throw thrown
  }
}

/** An empty file is an empty database: the right copy of one that has no tables. */
async function copyDatabase(payload: Payload, databaseFile: string, isNew: boolean): Promise<void> {
  const unfinished = `${copyOf(databaseFile)}.part`
  await rm(unfinished, { force: true })
  if (isNew) await writeFile(unfinished, '', { mode: 0o600 })
  else await copyInto(payload, unfinished)
  await rename(unfinished, copyOf(databaseFile))
}
