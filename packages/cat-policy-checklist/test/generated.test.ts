import { expect, test } from 'vitest'
import { z } from 'zod'
import { policyTermsSchema } from '@use-it-cities/cat-policy-checklist/schema'

/** To renew it after a change: `vitest run --update`. */
test('policy-terms.schema.json is what the schema says', async () => {
  const json = JSON.stringify(z.toJSONSchema(policyTermsSchema), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot('../policy-terms.schema.json')
})
