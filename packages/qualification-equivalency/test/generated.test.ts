import { expect, test } from 'vitest'
import { z } from 'zod'
import { guidePublicationSchema } from '../src/publication.ts'
import { cityHelpSchema, guideIndexSchema, professionSchema, readingsSchema } from '../src/schema.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['profession', professionSchema],
  ['guide-index', guideIndexSchema],
  ['city-help', cityHelpSchema],
  ['readings', readingsSchema],
  ['guide-publication', guidePublicationSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { reused: 'ref' }), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
