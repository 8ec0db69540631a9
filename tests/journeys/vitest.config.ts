import { defineConfig } from 'vitest/config'

/** Whole journeys through the running product: one at a time, since each starts its own CMS, site and browser. */
export default defineConfig({
  test: {
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
})
