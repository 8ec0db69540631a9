import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { newFeedKeys } from '@use-it-cities/success-stories/signature'
import { buildConfig, getPayload, type Payload } from 'payload'
import { ensureCity } from '../../src/config/ensure-city.ts'
import { databaseFromUrl } from '../../src/database.ts'
import { useIt } from '../../src/use-it.ts'
import type { UseItOptions } from '../../src/options.ts'
import { testCity } from './city.ts'

// Payload remembers in the process that it has made the tables, for whichever database that was.
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'

export const feedKeys = newFeedKeys()
export const feedKey = 'feed-key-for-tests'
export const callSecret = 'call-secret-for-tests'

export interface Cms {
  readonly payload: Payload
  /** Under which Payload remembers this instance. */
  readonly key: string
  readonly dataDir: string
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The kinds of database these tests run on: SQLite always, MongoDB's wire protocol when an address is given. */
export const databases: readonly ('sqlite' | 'mongodb')[] = process.env.TEST_MONGODB_URL
  ? ['sqlite', 'mongodb']
  : ['sqlite']

export interface CmsOptions extends UseItOptions {
  readonly database?: 'sqlite' | 'mongodb'
  readonly databaseUrl?: string
  readonly isEmpty?: boolean
}

/** A CMS of its own in a new folder and a new database. */
export async function startCms({
  database = 'sqlite',
  databaseUrl,
  isEmpty = false,
  ...options
}: CmsOptions = {}): Promise<Cms> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'use-it-cms-'))
  const name = `t${randomBytes(6).toString('hex')}`
  const url = databaseUrl ?? (database === 'mongodb' ? mongoUrl(name) : `file://${path.join(dataDir, 'cms.db')}`)
  const config = await buildConfig({
    secret: 'a secret for tests only, made of several words',
    db: databaseFromUrl({ url, dataDir, flavour: process.env.DATABASE_FLAVOUR, push: true }),
    plugins: [
      useIt(testCity, {
        cmsUrl: 'http://localhost:3100',
        siteUrl: 'http://localhost:3199',
        siteCallUrls: [],
        feedKey,
        callSecret,
        feedPrivateKey: feedKeys.privateKey,
        runOutbox: false,
        ...options,
        dataDir,
      }),
    ],
    logger: { options: { level: process.env.TEST_LOG ?? 'silent' } },
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, key: name })
  if (!isEmpty) await ensureCity(payload, testCity)
  return {
    payload,
    key: name,
    dataDir,
    url,
    stop: async () => {
      await payload.destroy()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function mongoUrl(name: string): string {
  const base = new URL(String(process.env.TEST_MONGODB_URL))
  base.pathname = `/${name}`
  return base.href
}
