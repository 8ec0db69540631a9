import { expect, test } from 'vitest'
import { z } from 'zod'
import { consentEventSchema, feedSchema, storySchema, storyTextSchema } from '../src/schema.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['feed', feedSchema],
  ['consent', consentEventSchema],
  ['story', storySchema],
  ['story-text', storyTextSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
