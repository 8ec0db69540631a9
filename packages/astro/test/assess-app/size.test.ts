import { gzipSync } from 'node:zlib'
import { languageCodes } from '@use-it-cities/core'
import { expect, it } from 'vitest'
import { assessBundle } from '../../src/integration/assess-bundle.ts'

it('all scripts of answering in the browser, with the engine and the English words, take at most 40 kB', async () => {
  const { names, files } = await assessBundle(new URL('../../', import.meta.url), languageCodes)
  expect(files.map(([name]) => name).sort()).toEqual([...names.scripts, 'sw.js'].sort())
  const bytes = files.reduce((sum, [, code]) => sum + gzipSync(code, { level: 9 }).length, 0)
  expect(bytes).toBeGreaterThan(15_000)
  expect(bytes).toBeLessThanOrEqual(40_000)
  const text = files.map(([, code]) => Buffer.from(code).toString('utf8')).join('')
  expect(text).toContain('Saved on this device')
  // Neither the other languages nor the questions nor the schema are in it.
  expect(text).not.toMatch(/[\u0600-\u06FF ]{20}|CAT-C-01|ZodError/)
})
