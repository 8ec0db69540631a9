/**
 * Writes `src/text/coverage.json`: which characters the fonts have. Run it after changing or updating a font:
 * `node scripts/coverage.ts` in packages/print. A test compares the file with the fonts.
 */
import { writeFileSync } from 'node:fs'
import { coverageOfFonts } from '../test/support/coverage-of-fonts.ts'

writeFileSync(new URL('../src/text/coverage.json', import.meta.url), coverageOfFonts())
