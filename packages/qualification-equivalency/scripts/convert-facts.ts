import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { convertDossier } from './convert/convert-dossier.ts'
import { dataFiles } from './convert/data-files.ts'

/** `node scripts/convert-facts.ts <facts.json>` writes `data/` anew from the dossier's machine copy. */
const [path] = process.argv.slice(2)
if (path === undefined) {
  process.stderr.write('Expected the path of the dossier, for example: node scripts/convert-facts.ts facts.json\n')
  process.exit(2)
}

const root = resolve(import.meta.dirname, '..')
const converted = convertDossier(JSON.parse(readFileSync(path, 'utf8')))
for (const [file, text] of Object.entries(dataFiles(converted))) {
  mkdirSync(dirname(resolve(root, file)), { recursive: true })
  writeFileSync(resolve(root, file), text)
}
const { professions, confirmed, unconfirmed } = converted.manifest.counts
process.stdout.write(`${professions} professions, ${confirmed} confirmed facts, ${unconfirmed} not confirmed\n`)
