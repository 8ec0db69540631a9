import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf, hasOneOf } from '../access/account.ts'
import { audit } from '../hooks/audit.ts'
import { refuse } from '../hooks/refuse.ts'
import { privateAnswer, privately } from '../private-answer.ts'
import type { Role } from '../roles.ts'
import { settingsOf } from '../settings.ts'
import { settingsSlug } from '../slugs.ts'
import { confirmRestored, restoredView } from './confirm-restored.ts'
import { exportArchive } from './export-archive.ts'
import { importArchive } from './import-archive.ts'
import { dropLeftovers } from './picture.ts'
import { ArchiveProblem } from './problem.ts'
import { restoreConfirmers } from './restore-confirmers.ts'
import { lockSchema } from './sealing.ts'
import { archiveSentence } from './sentences.ts'
import { spoolUpload } from './spool-upload.ts'

const only = (req: PayloadRequest, roles: readonly Role[], sentence: string): void => {
  if (!hasOneOf(accountOf(req), roles)) throw refuse(sentence, 403)
}

async function sayingWhy<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof ArchiveProblem)
      throw refuse(archiveSentence(error.code, error.params), 422, { code: error.code, ...error.params })
    throw error
  }
}

/** `POST /api/data/export`: everything, locked with what is sent. */
const exported: Endpoint = {
  path: '/data/export',
  method: 'post',
  handler: async (req) => {
    only(req, ['administrator'], 'An archive of everything is for administrators.')
    const lock = lockSchema.safeParse(await req.json?.().catch(() => null))
    if (!lock.success) throw refuse(archiveSentence('key-unusable'))
    await dropLeftovers(req.payload)
    const detail = 'passphrase' in lock.data ? 'passphrase' : 'recipient'
    // First, so that the archive says itself that it was made.
    await audit(req, { action: 'archive-exported', kind: settingsSlug, target: 'archive', detail })
    const stream = await sayingWhy(() => exportArchive(req.payload, lock.data))
    const day = new Date().toISOString().slice(0, 10)
    return new Response(stream, {
      headers: {
        ...privately,
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${settingsOf(req.payload).city.id}-${day}.use-it.age"`,
      },
    })
  },
}

let isImporting = false

/** `POST /api/data/import`: see `spoolUpload`. Into an empty CMS only. */
const imported: Endpoint = {
  path: '/data/import',
  method: 'post',
  handler: async (req) => {
    only(req, ['administrator'], 'An archive is taken in by administrators.')
    if (isImporting) throw refuse('An archive is being taken in. Wait until it is there.', 409)
    isImporting = true
    try {
      const { key, file, drop } = await spoolUpload(req.payload, req.body ?? null)
      try {
        const done = await sayingWhy(() => importArchive(req.payload, file, key))
        const detail = `${done.check.exportedAt} ${done.state}`
        await audit(req, { action: 'archive-imported', kind: settingsSlug, target: 'archive', detail })
        return privateAnswer(done)
      } finally {
        await drop()
      }
    } finally {
      isImporting = false
    }
  },
}

const forConfirmers = 'Whether restored stories are shown is for the comms lead and administrators.'

/** `GET /api/data/restored`: the archive that this database came from, and what waits to be confirmed. */
const restored: Endpoint = {
  path: '/data/restored',
  method: 'get',
  handler: async (req) => {
    only(req, restoreConfirmers, forConfirmers)
    return privateAnswer({ restored: await restoredView(req) })
  },
}

/** `POST /api/data/restored/confirm { exportedAt }`: stories may be shown again. */
const confirm: Endpoint = {
  path: '/data/restored/confirm',
  method: 'post',
  handler: async (req) => {
    only(req, restoreConfirmers, forConfirmers)
    const sent = z.strictObject({ exportedAt: z.iso.datetime() }).safeParse(await req.json?.().catch(() => null))
    if (!sent.success) throw refuse('Expected the moment of the archive ("exportedAt") that you have read about.')
    return privateAnswer({ restored: await confirmRestored(req, sent.data.exportedAt) })
  },
}

export const dataArchiveEndpoints: readonly Endpoint[] = [exported, imported, restored, confirm]
