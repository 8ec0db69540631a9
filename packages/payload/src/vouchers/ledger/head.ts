import { fail, ok, type Result } from '@use-it-cities/core'
import { verify, type Ledger, type LedgerError } from '@use-it-cities/voucher-rules/ledger'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { z } from 'zod'
import { settingsOf } from '../../settings.ts'

const headSchema = z.strictObject({ entries: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })

const fileOf = (payload: Payload) => path.join(settingsOf(payload).dataDir, 'ledger', 'vouchers-head.json')

/**
 * Notes the last hash outside the database: a chain alone does not show that its end was cut off. A disk that is full
 * keeps nobody from their voucher; the next entry notes it again.
 */
export async function noteHead(payload: Payload, ledger: Ledger): Promise<void> {
  const last = ledger.at(-1)
  if (!last) return
  const file = fileOf(payload)
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(`${file}.${process.pid}.new`, JSON.stringify({ entries: ledger.length, hash: last.hash }), {
      mode: 0o600,
    })
    await rename(`${file}.${process.pid}.new`, file)
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'The end of the voucher ledger could not be noted beside the database.' })
  }
}

type Broken = Extract<LedgerError, { code: 'ledger-broken' }>

/** Is the ledger whole, and does it hold what was noted: another process may have added to it since, nobody may take away. */
export async function verifyLedger(payload: Payload, ledger: Ledger): Promise<Result<{ entries: number }, Broken>> {
  const whole = verify(ledger)
  if (!whole.ok) return whole
  const noted = await readHead(payload)
  if (noted === null || ledger[noted.entries - 1]?.hash === noted.hash) return ok({ entries: ledger.length })
  return fail({
    code: 'ledger-broken',
    seq: Math.min(ledger.length, noted.entries - 1),
    key: null,
    because: { code: 'head-differs' },
  })
}

async function readHead(payload: Payload): Promise<z.infer<typeof headSchema> | null> {
  try {
    return headSchema.parse(JSON.parse(await readFile(fileOf(payload), 'utf8')))
  } catch {
    return null
  }
}
