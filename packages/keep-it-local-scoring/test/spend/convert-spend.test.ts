import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const script = path.join(import.meta.dirname, '../../scripts/convert-spend.ts')
const layout = {
  council: 'Example',
  format: 'CSV',
  description: null,
  columns: ['Net'],
  source: ['S1'],
  certainty: 'exact',
}
const dossier = {
  sources: { S1: { title: 'A page' }, S2: { title: 'Not about spending' } },
  spend: {
    csvLayouts: [layout],
    headerAliases: { amountNet: ['Net', 'Net Amount'] },
    headerAliasesSource: ['S1'],
    metrics: [{ name: 'localShareLow', formula: 'local / all', note: '', basis: 'ours', source: ['OURS'] }],
    localDefinitions: [{ id: 'based', meaning: 'office inside the area' }],
    scopeExclusionsProposal: ['grants'],
    scopeBasis: 'ours',
  },
}

function convert(content: unknown) {
  const folder = mkdtempSync(path.join(tmpdir(), 'use-it-convert-'))
  const file = path.join(folder, 'facts.json')
  writeFileSync(file, JSON.stringify(content))
  const args = ['--conditions=@use-it/source', script, file, folder]
  return { folder, ...spawnSync(process.execPath, args, { encoding: 'utf8' }) }
}

test('the part about spending becomes two files, with the sources it names and no other', () => {
  const { status, stdout, folder } = convert(dossier)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '2 names of columns, 1 layouts, 1 metrics\n' })
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/data/${name}`, 'utf8')) as object
  expect(read('spend-headers.json')).toEqual({ sources: ['S1'], fields: dossier.spend.headerAliases })
  expect(read('spend-facts.json')).toMatchObject({
    layouts: [layout],
    exclusions: { basis: 'ours', proposed: ['grants'] },
    sources: { S1: { title: 'A page' } },
  })
})

test('a dossier of another form is refused, and nothing is written', () => {
  const { status, stderr, folder } = convert({
    ...dossier,
    spend: { ...dossier.spend, csvLayouts: [{ council: 'X' }] },
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/csvLayouts/)
  expect(existsSync(`${folder}/data`)).toBe(false)
})
