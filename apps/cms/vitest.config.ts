import { shared } from '@use-it-cities/tooling/vitest'
import { defineConfig } from 'vitest/config'

/** The tests start the built CMS, so they run one file after another. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
