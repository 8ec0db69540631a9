import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  assessmentReportSchema,
  ledgerEntrySchema,
  noticeSchema,
  routeDecisionSchema,
  submissionEventSchema,
  voucherPolicySchema,
} from '../src/schema.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['policy', voucherPolicySchema],
  ['notice', noticeSchema],
  ['route', routeDecisionSchema],
  ['submission-event', submissionEventSchema],
  ['ledger-entry', ledgerEntrySchema],
  ['report', assessmentReportSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
