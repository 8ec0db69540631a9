import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { readmeExamples } from './readme-examples.ts'

const conditions = ['@use-it/source', 'module', 'import', 'default']

/**
 * Tests read the packages' sources, need no build, and run in a time zone that is neither UTC nor the city's.
 * The examples in a package's README are tests too, and so are the promises in `*.test-d.ts`, which the compiler checks.
 * A minute is there to end a test that hangs: vitest's own five seconds, and its one second for what is awaited, a busy
 * machine needs for a few hundred examples of a law.
 */
export const shared = defineConfig({
  plugins: [readmeExamples()],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['test/**/*.test.ts', ...(existsSync('README.md') ? ['README.md'] : [])],
    env: { TZ: 'America/Phoenix' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves a core free for whoever watches; nobody does.
    maxWorkers: '100%',
    expect: { poll: { timeout: 20_000 } },
  },
})
