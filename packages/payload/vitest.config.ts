import { shared } from '@use-it-cities/tooling/vitest'
import { mergeConfig } from 'vitest/config'

/** A test here starts a CMS, and some of them ask a database that answers ten times slower than the one on this disk. */
export default mergeConfig(shared, { test: { testTimeout: 60_000, hookTimeout: 120_000 } })
