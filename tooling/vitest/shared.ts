import { defineConfig } from 'vitest/config'

const conditions = ['@use-it/source', 'module', 'import', 'default']

/** Tests read the packages' sources, need no build, and run in a time zone that is neither UTC nor the city's. */
export const shared = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    env: { TZ: 'America/Phoenix' },
  },
})
