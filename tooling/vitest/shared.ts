import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { readmeExamples } from './readme-examples.ts'

const conditions = ['@use-it/source', 'module', 'import', 'default']

/**
 * Tests read the packages' sources, need no build, and run in a time zone that is neither UTC nor the city's.
 * The examples in a package's README are tests too, and so are the promises in `*.test-d.ts`, which the compiler checks.
 */
export const shared = defineConfig({
  plugins: [readmeExamples()],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['test/**/*.test.ts', ...(existsSync('README.md') ? ['README.md'] : [])],
    env: { TZ: 'America/Phoenix' },
  },
})
