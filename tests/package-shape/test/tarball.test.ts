import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { filesIn, manifestIn, pack } from '../support/packed.ts'
import { published, type Published } from '../support/published.ts'

/** Entries that are not code: data, styles, and components that only Astro reads. */
const withoutTypes = ({ exports }: Published) =>
  Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === 'string' ? [subpath.replace('./', '').replace('/*', '')] : [],
  )

describe.each(published)('$name as a stranger gets it', (one) => {
  let tarball = ''
  let unpacked = ''
  beforeAll(() => {
    ;({ tarball, unpacked } = pack(one))
  })

  test('publint has nothing to say, however strict', async () => {
    const { messages } = await publint({ pkgDir: unpacked, strict: true, pack: false })
    const said = messages.map((message) => formatMessage(message, manifestIn(tarball)) ?? message.code)
    expect(said).toEqual([])
  })

  test('its types resolve for whoever imports it', () => {
    const excluded = withoutTypes(one).flatMap((entry) => ['--exclude-entrypoints', entry])
    execFileSync('npx', ['attw', tarball, '--profile', 'esm-only', '--no-color', ...excluded], {
      stdio: 'pipe',
      encoding: 'utf8',
    })
  })

  test('it holds what it needs and nothing that is ours alone', () => {
    const files = filesIn(tarball)
    expect(files).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'README.md']))
    expect(
      files.filter((file) => /(^|\/)(test|bench|node_modules)\/|\.tsbuildinfo$|\.env|api\.report/.test(file)),
    ).toEqual([])
    for (const target of Object.values(one.exports)) {
      for (const file of typeof target === 'string' ? [target] : [target.types, target.default]) {
        if (file && !file.includes('*')) expect(files).toContain(file.replace('./', ''))
      }
    }
  })

  test('its manifest is one that npm can install', () => {
    const { dependencies = {}, peerDependencies = {}, license } = manifestIn(tarball)
    expect(license).toBe('MIT')
    for (const range of Object.values({ ...dependencies, ...peerDependencies }))
      expect(range).not.toMatch(/workspace:|catalog:|file:|link:/)
  })
})
