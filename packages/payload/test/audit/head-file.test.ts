import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, expect, test } from 'vitest'
import { noteHead, readHead } from '../../src/audit/head-file.ts'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'use-it-head-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('many note an end at once over one folder: nobody fails, and what is there then is whole', async () => {
  const warnings: unknown[] = []
  const payload = {
    config: { custom: { useIt: { dataDir } } },
    logger: { warn: (warning: unknown) => warnings.push(warning) },
  } as unknown as Payload
  const heads = Array.from({ length: 50 }, (_, at) => ({ entries: at + 1, hash: String(at % 10).repeat(64) }))
  await Promise.all(heads.map((head) => noteHead(payload, 'vouchers', head)))
  expect(warnings).toEqual([])
  expect(heads).toContainEqual(await readHead(payload, 'vouchers'))
  expect(readdirSync(path.join(dataDir, 'ledger'))).toEqual(['vouchers-head.json'])
})
