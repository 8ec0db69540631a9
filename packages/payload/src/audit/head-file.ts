import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { settingsOf } from '../settings.ts'

const headSchema = z.strictObject({ entries: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })

export type Head = z.output<typeof headSchema>

const fileOf = (payload: Payload, chain: string) =>
  path.join(settingsOf(payload).dataDir, 'ledger', `${chain}-head.json`)

/**
 * Notes the last link of a chain outside the database: a chain alone does not show that its end was cut off. A disk that
 * is full holds nobody up; the next link notes it again.
 */
export async function noteHead(payload: Payload, chain: string, head: Head): Promise<void> {
  const file = fileOf(payload, chain)
  // A name of its own: two containers over one folder can have the same number of process.
  const whole = `${file}.${randomUUID()}.new`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(whole, JSON.stringify(head), { mode: 0o600 })
    await rename(whole, file)
  } catch (error) {
    await rm(whole, { force: true }).catch(() => undefined)
    payload.logger.warn({ err: error, msg: `The end of the chain of ${chain} could not be noted beside the database.` })
  }
}

export async function readHead(payload: Payload, chain: string): Promise<Head | null> {
  try {
    return headSchema.parse(JSON.parse(await readFile(fileOf(payload, chain), 'utf8')))
  } catch {
    return null
  }
}
