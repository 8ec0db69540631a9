import { globSync, readFileSync } from 'node:fs'
import { shared } from '@use-it-cities/tooling/vitest'
import { defineConfig } from 'vitest/config'

/** A test here starts a CMS, and some of them ask a database that answers ten times slower than the one on this disk. */
const common = { ...shared.test, hookTimeout: 120_000, setupFiles: ['test/support/quick-passwords.ts'] }

/** A module can be replaced only before it is loaded. */
const replaceModules = globSync('test/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, 'utf8').includes('vi.mock('),
)

/** The files share a process, since to load Payload anew for each took a third of the whole time; all but those that replace modules. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { ...shared, test: { ...common, name: 'together', exclude: replaceModules, isolate: false } },
      { ...shared, test: { ...common, name: 'alone', include: replaceModules } },
    ],
  },
})
