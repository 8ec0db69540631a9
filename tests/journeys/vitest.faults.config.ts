import { defineConfig } from 'vitest/config'

/** Kills in the middle of what must not be lost: minutes of stopping and starting, so only in `npm run test:full`. */
export default defineConfig({
  test: {
    include: ['faults/*.test.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 240_000,
  },
})
