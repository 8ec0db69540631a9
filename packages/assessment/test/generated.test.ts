import { expect, test } from 'vitest'
import { z } from 'zod'
import { assessmentFileSchema, assessmentResultSchema, catalogueSchema } from '../src/schema.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['catalogue', catalogueSchema],
  ['assessment-file', assessmentFileSchema],
  ['result', assessmentResultSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { reused: 'ref', io: 'input' }), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
