import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { BasePayload, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { copyInto } from '../copy-into.ts'
import { databaseFromUrl } from '../database.ts'
import { settingsOf } from '../settings.ts'

/** The records as they were at one moment, while people go on working. */
export interface Picture {
  readonly payload: Payload
  readonly req: PayloadRequest
  readonly close: () => Promise<void>
}

/** Where an archive is made and taken in. What is older than a day is dropped when the next one is made. */
export const workFolder = (payload: Payload): string => path.join(settingsOf(payload).dataDir, 'archives')

/**
 * SQLite: a copy, made by the database in one statement, opened beside the database that is in use. MongoDB: one
 * transaction, which sees what was there when it began. A server without transactions (the stand-in of the tests) is
 * read as it is.
 */
export async function takePicture(payload: Payload): Promise<Picture> {
  return payload.db.packageName === '@payloadcms/db-sqlite' ? copied(payload) : inTransaction(payload)
}

async function inTransaction(payload: Payload): Promise<Picture> {
  const req = await createLocalReq({}, payload)
  const id = await payload.db.beginTransaction()
  if (id !== null) req.transactionID = id
  return { payload, req, close: async () => void (id !== null && (await payload.db.rollbackTransaction(id))) }
}

async function copied(payload: Payload): Promise<Picture> {
  const folder = workFolder(payload)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `picture-${randomBytes(8).toString('hex')}.db`)
  const drop = async () => {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${file}${end}`, { force: true })
  }
  try {
    await copyInto(payload, file)
    const db = databaseFromUrl({ url: pathToFileURL(file).href, dataDir: folder }) as typeof payload.config.db
    const copy = await new BasePayload().init({ config: { ...payload.config, db }, disableOnInit: true })
    return {
      payload: copy,
      req: await createLocalReq({}, copy),
      close: async () => {
        await copy.destroy()
        await drop()
      },
    }
  } catch (error) {
    await drop()
    throw error
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** What a process that was killed has left behind: its archive was never finished, so nobody has it. */
export async function dropLeftovers(payload: Payload): Promise<void> {
  const folder = workFolder(payload)
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > dayMs) await rm(file, { recursive: true, force: true })
  }
}
