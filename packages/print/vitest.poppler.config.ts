import { shared } from '@use-it-cities/tooling/vitest'
import { defineConfig } from 'vitest/config'

/** What only `npm run test:full` runs, where Poppler's tools are installed. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ['test/poppler/*.poppler.ts'], testTimeout: 120_000 },
})
