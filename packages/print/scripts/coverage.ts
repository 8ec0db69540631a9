/**
 * Writes `src/text/coverage.json`: which characters the fonts have. Run it after changing or updating a font, and
 * prettier after it: `node scripts/coverage.ts` in packages/print. A test compares the file with the fonts.
 */
import { writeFileSync } from 'node:fs'
import { rangesOfFonts } from '../test/support/ranges-of-fonts.ts'

const file = new URL('../src/text/coverage.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ ranges: rangesOfFonts() })}\n`)
