import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assess } from '../src/index.ts'
import { aCatalogue, anItem } from './support/small-catalogue.ts'

test('a result says which version of the engine worked it out: the one in the manifest', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const assessed = assess(aCatalogue([anItem('i0')]), {
    catalogue: 'test',
    version: '2',
    on: '2026-11-21',
    body: { name: 'Example Council' },
    assessors: [{ id: 'a', answers: {} }],
  })
  expect(assessed.ok && assessed.value.engine).toBe(version)
})
