import { expect, test } from 'vitest'
import coverage from '../src/text/coverage.json' with { type: 'json' }
import { rangesOfFonts } from './support/ranges-of-fonts.ts'

/** To renew it after changing a font: `node scripts/coverage.ts` in packages/print. */
test('coverage.json is what the fonts have', () => {
  expect(coverage.ranges).toEqual(rangesOfFonts())
})
