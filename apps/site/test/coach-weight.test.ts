import { readdir, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { dist } from './a-site.ts'

const scripts = async () => {
  const folder = new URL('coach/', dist)
  const { coach } = JSON.parse(await readFile(new URL('use-it.json', dist), 'utf8')) as {
    coach: { app: string; scripts: string[] }
  }
  const names = (await readdir(folder)).filter((name) => coach.scripts.includes(name) || name === 'sw.js')
  const all = await Promise.all(
    names.map(async (name) => ({ name, code: await readFile(new URL(name, folder), 'utf8') })),
  )
  return { app: coach.app, all }
}

/** The titles that professions are searched by are data, in a script that is read when somebody searches. */
const isData = (code: string) => code.includes('fizjoterapeutka')

it('the coach view takes at most 60 kB of JavaScript without its data', async () => {
  const { app, all } = await scripts()
  expect(all.map(({ name }) => name)).toContain(app)
  expect(all.filter(({ code }) => isData(code)).map(({ name }) => name)).not.toContain(app)
  const bytes = all
    .filter(({ code }) => !isData(code))
    .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThanOrEqual(60_000)
})
