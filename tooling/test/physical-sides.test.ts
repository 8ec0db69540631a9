import { fileURLToPath } from 'node:url'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { physicalSides } from '../eslint/physical-sides.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tracked = ['ls-files', '-co', '--exclude-standard', '--', '*.css', '*.astro', '*.tsx']
const sheets = execFileSync('git', tracked, { cwd: root, encoding: 'utf8' }).trim().split('\n')

test('styles say start and end, so that a page works in Urdu as in English', () => {
  const found = sheets.flatMap((file) =>
    physicalSides(readFileSync(root + file, 'utf8')).map(({ line, text }) => `${file}:${line} ${text}`),
  )
  expect(found).toEqual([])
  expect(sheets.length).toBeGreaterThan(0)
})

test.each([
  'p { margin-left: 1rem }',
  'p{left:0}',
  'p { text-align: right }',
  'p { float: left }',
  'p {\n  right: 0;\n}',
  'p { border-top-left-radius: 2px }',
])('found: %s', (css) => expect(physicalSides(css)).toHaveLength(1))
test.each([
  'p { margin-inline-start: 1rem }',
  'p { inset-inline-end: 0 }',
  'p { text-align: start }',
  '/* margin-left: 0 */',
  'p { --left: 0 }',
])('not found: %s', (css) => expect(physicalSides(css)).toEqual([]))
