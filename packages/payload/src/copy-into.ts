import type { Payload } from 'payload'

/** Writes a copy of the SQLite database into a new file: all of it as it is at one moment, while others go on writing. */
export const copyInto = (payload: Payload, file: string): Promise<void> =>
  runSql(payload, `VACUUM INTO '${file.replaceAll("'", "''")}'`)

async function runSql(payload: Payload, raw: string): Promise<void> {
  const db: unknown = payload.db
  if (
    typeof db !== 'object' ||
    db === null ||
    !('execute' in db) ||
    !('drizzle' in db) ||
    typeof db.execute !== 'function'
  )
    throw new Error('Expected the SQLite adapter of Payload; another one came. Leave databaseFile out for it.')
  await db.execute({ db: db.drizzle, raw })
}
