import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { smallDossier } from './support/small-dossier.ts'

const script = path.join(import.meta.dirname, '../scripts/convert-facts.ts')
const convert = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=@use-it/source', script, ...args], { encoding: 'utf8' })

function fileWith(text: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'use-it-convert-')), 'facts.json')
  writeFileSync(file, text)
  return { file, folder: path.dirname(file) }
}

test('a dossier becomes files, one for each profession, and the counts are said', () => {
  const { file, folder } = fileWith(JSON.stringify(smallDossier()))
  const { status, stdout } = convert(file, folder)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '1 professions, 11 confirmed facts, 6 not confirmed\n' })
  expect(readdirSync(`${folder}/data`).sort()).toEqual([
    'comparable-tools.json',
    'guide-index.json',
    'manifest.json',
    'professions',
    'withheld.json',
  ])
  expect(readFileSync(`${folder}/data/professions/herbalist.json`, 'utf8')).not.toContain('260')
})

test.each([
  ['no JSON', '{', /facts\.json: SyntaxError/],
  ['no dossier', '{}', /professions/],
  ['a fact without a source', JSON.stringify(smallDossier()).replace('"source":', '"sauce":'), /regulators\[0\]\.fact/],
])('%s is refused with its place, and nothing is written', (_, text, says) => {
  const { file, folder } = fileWith(text)
  const { status, stderr } = convert(file, folder)
  expect(status).toBe(1)
  expect(stderr).toMatch(says)
  expect(readdirSync(folder)).toEqual(['facts.json'])
})

test('without a path it says how it is used', () => {
  expect(convert()).toMatchObject({ status: 2, stderr: expect.stringContaining('pnpm convert facts.json') as string })
})
