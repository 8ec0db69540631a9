import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { convertDossier } from './convert/convert-dossier.ts'

/**
 * `pnpm convert <facts.json> [folder]` writes the catalogues of both checklists anew from the dossier's machine copy.
 * Exit code 1 when the dossier cannot be read or would lose something (nothing is written then), 2 for misuse.
 */
const [path, into = resolve(import.meta.dirname, '../..')] = process.argv.slice(2)
if (path === undefined) stop(2, 'Expected the path of the dossier, for example: pnpm convert facts.json')

try {
  const { cat, keepItLocal, manifest } = convertDossier(JSON.parse(readFileSync(path, 'utf8')))
  write('cat-policy-checklist/data/cat-policy.json', cat)
  write('cat-policy-checklist/data/manifest.json', manifest)
  write('keep-it-local-scoring/data/keep-it-local.json', keepItLocal)
  process.stdout.write(`${JSON.stringify(manifest.counts)}\n`)
} catch (error) {
  stop(1, `${path}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`)
}

function write(file: string, value: unknown): void {
  mkdirSync(dirname(resolve(into, file)), { recursive: true })
  writeFileSync(resolve(into, file), `${JSON.stringify(value, null, 2)}\n`)
}

function stop(code: number, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
