import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Payload } from 'payload'
import { refuse } from '../hooks/refuse.ts'
import { workFolder } from './picture.ts'
import { keySchema, type Key } from './sealing.ts'

export interface Upload {
  readonly key: Key
  readonly file: string
  readonly drop: () => Promise<void>
}

const longestKey = 10_000

/**
 * Takes in what `data import` sends: a line of JSON with what opens the archive, then the archive as it is. The line is
 * kept in memory only, the archive goes to the disk as locked as it came.
 */
export async function spoolUpload(payload: Payload, body: ReadableStream<Uint8Array> | null): Promise<Upload> {
  if (!body) throw refuse('Expected an archive; nothing came.')
  const chunks = body[Symbol.asyncIterator]()
  const { line, rest } = await firstLine(chunks)
  const key = keyIn(line)
  const folder = workFolder(payload)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, `in-${randomBytes(8).toString('hex')}.age`)
  const drop = () => rm(file, { force: true })
  try {
    const all = async function* () {
      yield rest
      yield* { [Symbol.asyncIterator]: () => chunks }
    }
    await pipeline(all, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await drop()
    throw error
  }
  return { key, file, drop }
}

async function firstLine(chunks: AsyncIterator<Uint8Array>): Promise<{ line: string; rest: Uint8Array }> {
  let held = Buffer.alloc(0)
  for (;;) {
    const end = held.indexOf('\n')
    if (end >= 0) return { line: held.subarray(0, end).toString('utf8'), rest: held.subarray(end + 1) }
    const next = held.length > longestKey ? { done: true as const } : await chunks.next()
    if (next.done) throw notUnderstood()
    held = Buffer.concat([held, next.value])
  }
}

function keyIn(line: string): Key {
  try {
    return keySchema.parse(JSON.parse(line))
  } catch {
    throw notUnderstood()
  }
}

const notUnderstood = () =>
  refuse('Expected a line with the passphrase or key, then the archive. Use `use-it data import`, which sends it so.')
