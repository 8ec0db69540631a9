import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { convertDossier } from './convert/convert-dossier.ts'
import { dataFiles } from './convert/data-files.ts'

/**
 * `pnpm convert <facts.json> [folder]` writes `data/` anew from the dossier's machine copy, into this package or a folder.
 * Exit code 1 when the dossier cannot be read or would lose something (nothing is written then), 2 for misuse.
 */
const [path, into = resolve(import.meta.dirname, '..')] = process.argv.slice(2)
if (path === undefined) stop(2, 'Expected the path of the dossier, for example: pnpm convert facts.json')

try {
  const converted = convertDossier(JSON.parse(readFileSync(path, 'utf8')))
  for (const [file, text] of Object.entries(dataFiles(converted))) {
    mkdirSync(dirname(resolve(into, file)), { recursive: true })
    writeFileSync(resolve(into, file), text)
  }
  const { professions, confirmed, unconfirmed } = converted.manifest.counts
  process.stdout.write(`${professions} professions, ${confirmed} confirmed facts, ${unconfirmed} not confirmed\n`)
} catch (error) {
  stop(1, `${path}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`)
}

function stop(code: number, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
