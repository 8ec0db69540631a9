import { expect, test } from 'vitest'
import { z } from 'zod'
import { outreachMessageSchema, outreachPublicationSchema } from '../src/outreach.ts'
import { consentEventSchema, feedSchema, storySchema, storyTextSchema } from '../src/schema.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['feed', feedSchema],
  ['consent', consentEventSchema],
  ['story', storySchema],
  ['story-text', storyTextSchema],
  ['outreach', outreachPublicationSchema],
  ['outreach-message', outreachMessageSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
