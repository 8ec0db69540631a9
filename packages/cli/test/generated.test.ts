import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  assessmentResultSchema,
  assessOutputSchema,
  auditCheckSchema,
  catGapSchema,
  catReadSchema,
  checkOutputSchema,
  compareSchema,
  dataCheckSchema,
  dataExportSchema,
  dataImportSchema,
  equivalencyCheckSchema,
  equivalencyDrawSchema,
  equivalencyListSchema,
  equivalencyRouteSchema,
  equivalencySearchSchema,
  storyCheckSchema,
  validateOutputSchema,
} from '../src/index.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['audit-check', auditCheckSchema],
  ['cat-assess', assessmentResultSchema],
  ['cat-compare', compareSchema],
  ['cat-gap', catGapSchema],
  ['cat-read', catReadSchema],
  ['data-check', dataCheckSchema],
  ['data-export', dataExportSchema],
  ['data-import', dataImportSchema],
  ['keep-it-local-compare', compareSchema],
  ['keep-it-local-score', assessmentResultSchema],
  ['equivalency-check', equivalencyCheckSchema],
  ['equivalency-draw', equivalencyDrawSchema],
  ['equivalency-list', equivalencyListSchema],
  ['equivalency-route', equivalencyRouteSchema],
  ['equivalency-search', equivalencySearchSchema],
  ['questionnaire-check', checkOutputSchema],
  ['questionnaire-validate', validateOutputSchema],
  ['story-check', storyCheckSchema],
  ['vouchers-assess', assessOutputSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema), null, 2)
  await expect(`${json}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
