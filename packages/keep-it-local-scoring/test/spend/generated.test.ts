import { expect, test } from 'vitest'
import { z } from 'zod'
import { spendReportSchema } from '../../src/spend-schema.ts'

/** To renew it after a change: `vitest run --update`. */
test('spend-report.schema.json is what the schema says', async () => {
  const json = JSON.stringify(z.toJSONSchema(spendReportSchema, { reused: 'ref' }), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot('../../spend-report.schema.json')
})
