import { shared } from '@use-it-cities/tooling/vitest'
import { mergeConfig } from 'vitest/config'

/** The tests start the built CMS, so they run one file after another. */
export default mergeConfig(shared, { test: { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false } })
