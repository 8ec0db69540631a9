import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

export interface DatabaseOptions {
  /** `DATABASE_URL`: unset or `file:…` for SQLite, `mongodb…` for MongoDB. */
  readonly url?: string | undefined
  /** Folder for `cms.db` when `url` is unset. */
  readonly dataDir: string
  /** Migrations for each kind of database: two folders, because they hold different things. */
  readonly migrationDir?: { readonly sqlite?: string; readonly mongodb?: string }
  /** `plain`: a server that speaks MongoDB's protocol without transactions and joins; a stand-in for tests. `DATABASE_FLAVOUR`. */
  readonly flavour?: string | undefined
  /** Make the tables from the config instead of migrations. For tests. Default false. */
  readonly push?: boolean
}

/** The database adapter for an address. Ids are ours on both, so that data moves either way. */
export function databaseFromUrl({
  url,
  dataDir,
  migrationDir,
  flavour,
  push = false,
}: DatabaseOptions): DatabaseAdapterObj {
  if (url?.startsWith('mongodb')) return mongodb(url, flavour, migrationDir?.mongodb)
  if (url !== undefined && url !== '' && !url.startsWith('file:'))
    throw new Error(
      `Expected DATABASE_URL to be unset, or to start with file: or mongodb; "${url.split(':')[0]}:" came.`,
    )
  return sqlite(url || pathToFileURL(path.join(dataDir, 'cms.db')).href, push, migrationDir?.sqlite)
}

/** No transactions: libSQL opens a connection for each, and all but one of them fail as busy. The gate stands before the write. */
function sqlite(url: string, push: boolean, migrationDir: string | undefined): DatabaseAdapterObj {
  if (url.startsWith('file:///')) mkdirSync(path.dirname(fileURLToPath(url)), { recursive: true })
  return sqliteAdapter({
    client: { url },
    idType: 'uuid',
    allowIDOnCreate: true,
    push,
    wal: { synchronous: 'FULL' },
    busyTimeout: 5_000,
    ...(migrationDir !== undefined && { migrationDir }),
  })
}

function mongodb(url: string, flavour: string | undefined, migrationDir: string | undefined): DatabaseAdapterObj {
  const asPlain = {
    transactionOptions: false,
    useJoinAggregations: false,
    disableIndexHints: true,
    usePipelineInSortLookup: false,
    // More connections only wait for one another there.
    connectOptions: { maxPoolSize: 4 },
  } as const
  return mongooseAdapter({
    url,
    allowIDOnCreate: true,
    ensureIndexes: true,
    ...(flavour === 'plain' ? asPlain : {}),
    ...(migrationDir !== undefined && { migrationDir }),
  })
}
