import { shared } from '@use-it-cities/tooling/vitest'
import { mergeConfig } from 'vitest/config'

/** The site is tested as it is built: `pnpm run build` first. Browsers have a run of their own. */
export default mergeConfig(shared, { test: { exclude: ['test/browser/**'], testTimeout: 20_000, hookTimeout: 30_000 } })
