import { shared } from '@use-it-cities/tooling/vitest'
import { defineConfig } from 'vitest/config'

/** The built site as Lighthouse reads it: what does not depend on how busy the machine is. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ['test/lighthouse/*.test.ts'] },
})
