import { fileURLToPath } from 'node:url'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the map in the README is the workspace as it is', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package-map.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).not.toContain('stale')
  expect(status).toBe(0)
})

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

test.each(pages)('every file that %s points at is there', (page) => {
  const links = [...readFileSync(root + page, 'utf8').matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => link)
  const missing = links.filter(
    (link) => !/^[a-z]+:/.test(link) && !existsSync(path.join(root, path.dirname(page), link)),
  )
  expect(missing).toEqual([])
})
