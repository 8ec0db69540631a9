import { expect, test } from 'vitest'
import { apiReport } from '../support/api-report.ts'
import { published } from '../support/published.ts'

/** A change of the public API is a change of a file that somebody reviews. */
test.each(published)('$name has the API that its report says', async (one) => {
  await expect(apiReport(one)).toMatchFileSnapshot(`${one.folder}/api.report.md`)
})
