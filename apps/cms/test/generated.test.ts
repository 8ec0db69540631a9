import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'use-it-generated-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Payload's own command line, with a data folder that nothing is kept in. */
const payload = (...args: string[]) =>
  execFileSync(process.execPath, ['node_modules/payload/bin.js', ...args], {
    cwd: app,
    stdio: 'pipe',
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: join(scratch, 'data'),
      DATABASE_URL: '',
      PAYLOAD_SECRET: 'for generating only',
      PAYLOAD_TS_OUTPUT_PATH: join(scratch, 'payload-types.ts'),
      SQLITE_MIGRATIONS: join(scratch, 'migrations'),
    },
  })

describe('what is generated is up to date (if not: pnpm --filter @use-it-cities/cms generate)', () => {
  it('the types of the collections', () => {
    payload('generate:types')
    const committed = readFileSync(join(app, 'src/payload-types.ts'), 'utf8')
    expect(readFileSync(join(scratch, 'payload-types.ts'), 'utf8')).toBe(committed)
  })

  it('the import map of the admin screens', () => {
    const file = join(app, 'src/app/(payload)/admin/importMap.js')
    const committed = readFileSync(file, 'utf8')
    try {
      payload('generate:importmap')
      expect(readFileSync(file, 'utf8')).toBe(committed)
    } finally {
      writeFileSync(file, committed)
    }
  })

  it('the migrations of SQLite (if not: pnpm --filter @use-it-cities/cms migrate:create <name>)', () => {
    const copy = join(scratch, 'migrations')
    cpSync(join(app, 'src/migrations/sqlite'), copy, { recursive: true })
    const committed = readdirSync(copy)
    payload('migrate:create', 'stale', '--skip-empty')
    expect(readdirSync(copy)).toEqual(committed)
  })
})
