import { readdir, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { dist } from './a-site.ts'

const scripts = async () => {
  const folder = new URL('interview/', dist)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  return Promise.all(names.map(async (name) => ({ name, code: await readFile(new URL(name, folder)) })))
}

it('interviews without the internet take at most 60 kB of JavaScript, everything together', async () => {
  const all = await scripts()
  expect(all.map(({ name }) => name.replace(/-[0-9a-f]{12}/, '')).sort()).toEqual(['app.js', 'start.js', 'sw.js'])
  const bytes = all.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThanOrEqual(60_000)
})

it('and nothing in it makes code out of text', async () => {
  for (const { name, code } of await scripts())
    expect([name, /\beval\(|new Function|Function\(["'`]|innerHTML|document\.write/.exec(code.toString())]).toEqual([
      name,
      null,
    ])
})
