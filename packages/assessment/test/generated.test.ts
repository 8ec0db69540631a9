import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { assess } from '../src/index.ts'
import { assessmentFileSchema, assessmentResultSchema, catalogueSchema } from '../src/schema.ts'
import { aFile } from './support/short-file.ts'
import { smallCatalogue } from './support/small-catalogue.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['catalogue', catalogueSchema],
  ['assessment-file', assessmentFileSchema],
  ['result', assessmentResultSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { reused: 'ref', io: 'input' }), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})

test('another program can check a catalogue, answers and a result by the JSON Schemas', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const checks = (schema: z.ZodType) => ajv.compile(z.toJSONSchema(schema, { reused: 'ref', io: 'input' }))
  const file = aFile({ answers: { a: { 'gate-1': 'met', 'ladder-1': 2 }, b: { 'ladder-1': 4 } } }, '2026-11-21')
  const result = assess(smallCatalogue, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  expect(checks(catalogueSchema)(plain(smallCatalogue))).toBe(true)
  expect(checks(assessmentFileSchema)(plain({ ...file, body: 'Example Council' }))).toBe(true)
  expect(checks(assessmentResultSchema)(plain(result.value))).toBe(true)
  expect(checks(assessmentResultSchema)(plain({ ...result.value, score: 0.5 }))).toBe(false)
})
