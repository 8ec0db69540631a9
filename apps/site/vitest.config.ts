import { shared } from '@use-it-cities/tooling/vitest'
import { defineConfig } from 'vitest/config'

/** The site is tested as it is built: `pnpm run build` first. Browsers have a run of their own. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ['test/*.test.ts'] },
})
