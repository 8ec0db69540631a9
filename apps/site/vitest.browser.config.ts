import { shared } from '@use-it-cities/tooling/vitest'
import { defineConfig } from 'vitest/config'

/** The built site in a real browser. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ['test/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 90_000 },
})
