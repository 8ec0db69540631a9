import { defineConfig } from 'vitest/config'

/** Real processes and real ports, so one file after another. */
export default defineConfig({
  test: { include: ['test/**/*.test.mjs'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
})
