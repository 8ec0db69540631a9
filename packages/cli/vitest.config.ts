import { shared } from '@use-it-cities/tooling/vitest'
import { mergeConfig } from 'vitest/config'

/** Each test starts the program as a process of its own, which a busy machine takes its time for. */
export default mergeConfig(shared, { test: { testTimeout: 60_000 } })
