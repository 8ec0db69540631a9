import { gzipSync } from 'node:zlib'
import type { Catalogue } from '@use-it-cities/assessment'
import { languageCodes } from '@use-it-cities/core'
import { expect, it } from 'vitest'
import { ourCatalogues } from '../../src/check/check-library.ts'
import { assessBundle } from '../../src/integration/assess-bundle.ts'
import { cataloguesWith } from '../../src/words/catalogues.ts'
import { ourWords } from '../our-words.ts'

it('all scripts of answering in the browser, with the engine and the English words, take at most 40 kB', async () => {
  const { names, files } = await assessBundle(new URL('../../', import.meta.url), ourWords, languageCodes)
  expect(files.map(([name]) => name).sort()).toEqual([...names.scripts, 'sw.js'].sort())
  const bytes = files.reduce((sum, [, code]) => sum + gzipSync(code, { level: 9 }).length, 0)
  expect(bytes).toBeGreaterThan(15_000)
  expect(bytes).toBeLessThanOrEqual(40_000)
  const text = files.map(([, code]) => Buffer.from(code).toString('utf8')).join('')
  expect(text).toContain('Saved on this device')
  // Neither the other languages nor the questions nor the schema are in it.
  expect(text).not.toMatch(/[\u0600-\u06FF ]{20}|CAT-C-01|ZodError/)
})

it('what a browser has kept is fetched anew when only the style, a checklist or a word has changed', async () => {
  const root = new URL('../../', import.meta.url)
  const workerFor = async (given: [Catalogue[]?, string?], said = ourWords) => {
    const { names, files } = await assessBundle(root, said, languageCodes, ...given)
    const code = files.find(([name]) => name === 'sw.js')?.[1] ?? new Uint8Array()
    return { app: names.app, worker: Buffer.from(code).toString('utf8') }
  }
  const [first] = ourCatalogues
  if (!first) throw new Error('Expected a checklist.')
  const all = [...ourCatalogues]
  const usual = await workerFor([all, 'a {}'])
  expect(await workerFor([all, 'a {}'])).toEqual(usual)
  for (const other of [
    await workerFor([all, 'b {}']),
    await workerFor([[{ ...first, notes: ['Another note.'] }, ...all.slice(1)], 'a {}']),
    await workerFor([all, 'a {}'], cataloguesWith({ assess: { ur: { words: { title: 'دوسرا عنوان' } } } })),
  ]) {
    expect(other.app).toBe(usual.app)
    expect(other.worker).not.toBe(usual.worker)
  }
})

it('a city’s English is in the scripts, because they have to speak before anything is fetched', async () => {
  const said = cataloguesWith({ assess: { en: { words: { title: 'Look at yourselves' } } } })
  const { files } = await assessBundle(new URL('../../', import.meta.url), said, languageCodes)
  const text = files.map(([, code]) => Buffer.from(code).toString('utf8')).join('')
  expect(text).toContain('Look at yourselves')
  expect(text).not.toContain('"Check for yourself"')
})
