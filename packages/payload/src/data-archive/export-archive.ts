import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { sealEvents } from '../audit/seal-events.ts'
import { settingsOf } from '../settings.ts'
import { ledgerIn } from '../take-down/ledger.ts'
import { archiveVersion, fileIn, ledgerParts, type ArchiveHeader } from './format.ts'
import { takePicture, workFolder } from './picture.ts'
import { sealed, type Lock } from './sealing.ts'
import { spoolRecords, type Spooled } from './spool-records.ts'
import { textPart, writeArchive, type PartToWrite } from './write-archive.ts'

/**
 * Everything that is kept, as one locked stream: the records as they were at one moment, the ledgers, and the files that
 * the records name. Answers when the records are taken; what they are goes on disk below the data folder until the
 * stream ends or is cancelled. A withdrawal that comes while it is written is in the list of withdrawals all the same.
 */
export async function exportArchive(
  payload: Payload,
  lock: Lock,
  { workFactor }: { workFactor?: number } = {},
): Promise<ReadableStream<Uint8Array>> {
  const folder = path.join(workFolder(payload), `out-${randomBytes(8).toString('hex')}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const done = () => rm(folder, { recursive: true, force: true })
  try {
    await sealEvents(payload)
    const heads = await headParts(payload)
    const header: ArchiveHeader = {
      format: 'use-it-archive',
      version: archiveVersion,
      city: settingsOf(payload).city.id,
      exportedAt: new Date().toISOString(),
    }
    const spooled = await spool(payload, folder)
    const notFound: string[] = []
    const plain = writeArchive(header, partsOf(payload, heads, spooled, notFound), () => notFound)
    return ending(await sealed(plain, lock, { ...(workFactor !== undefined && { workFactor }) }), done)
  } catch (error) {
    await done()
    throw error
  }
}

async function spool(payload: Payload, folder: string): Promise<Spooled> {
  const picture = await takePicture(payload)
  try {
    return await spoolRecords(picture, folder)
  } finally {
    await picture.close()
  }
}

/** Taken before the records: what was noted as the end then is in them; more may have come since. */
async function headParts(payload: Payload): Promise<PartToWrite[]> {
  const { dataDir } = settingsOf(payload)
  const parts = await Promise.all(
    (['audit', 'vouchers'] as const).map(async (chain) => {
      const text = await readFile(path.join(dataDir, 'ledger', `${chain}-head.json`), 'utf8').catch(() => null)
      return text === null ? [] : [textPart(chain === 'audit' ? ledgerParts.auditHead : ledgerParts.voucherHead, text)]
    }),
  )
  return parts.flat()
}

async function* partsOf(
  payload: Payload,
  heads: readonly PartToWrite[],
  { parts, files }: Spooled,
  notFound: string[],
): AsyncGenerator<PartToWrite> {
  const { dataDir } = settingsOf(payload)
  // After the records: whatever is in them as taken down is in this list too.
  const withdrawals = await ledgerIn(dataDir).read()
  yield textPart(ledgerParts.withdrawals, withdrawals.map((each) => `${JSON.stringify(each)}\n`).join(''))
  yield* heads
  for (const { name, file } of parts) yield { name, bytes: (await stat(file)).size, body: createReadStream(file) }
  for (const name of files) {
    const file = fileIn(name)
    const handle = file && (await open(path.join(dataDir, file.folder, file.name)).catch(ignoreMissing))
    if (!handle) notFound.push(name)
    else yield { name, bytes: (await handle.stat()).size, body: streamOf(handle) }
  }
}

/** Open before it is measured, so that a file that is erased meanwhile is still read to its end. */
const streamOf = (handle: FileHandle) => handle.createReadStream()

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** The same stream, with something to be done when it is over, however it ends. */
function ending(stream: ReadableStream<Uint8Array>, done: () => Promise<void>): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  return new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done: isOver, value } = await reader.read()
          if (!isOver) return controller.enqueue(value)
          await done()
          controller.close()
        } catch (error) {
          await done()
          controller.error(error)
        }
      },
      cancel: async (reason) => {
        await reader.cancel(reason).catch(() => undefined)
        await done()
      },
    },
    { highWaterMark: 0 },
  )
}
