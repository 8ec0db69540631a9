import { mergeConfig } from 'vitest/config'
import { shared } from './vitest/shared.ts'

/** The first lint of a project reads all its types. */
export default mergeConfig(shared, { test: { testTimeout: 60_000 } })
