import { shared } from '@use-it-cities/tooling/vitest'
import { mergeConfig } from 'vitest/config'

/** Setting dozens of pages and reading them back takes its time on a busy machine. */
export default mergeConfig(shared, { test: { testTimeout: 120_000 } })
