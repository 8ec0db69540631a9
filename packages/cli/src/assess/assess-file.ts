import {
  assess,
  migrateAnswers,
  type AssessmentFile,
  type AssessmentResult,
  type Catalogue,
  type Profile,
} from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import type { Surroundings, Values } from '../command.ts'
import { shown, wrongInput } from '../refusal.ts'
import { evidenceThatDoesNotHold } from './evidence-notices.ts'
import { migrationSentence } from './migration-sentence.ts'
import { readAnswers, type ReadAnswers } from './read-answers.ts'
import { readCatalogue, readProfiles, requireFitting } from './read-catalogue.ts'

/** Catalogue ids and how to load each, the usual one first. */
export type Catalogues = Readonly<Record<string, () => Promise<Catalogue>>>

export interface Assessed {
  /** The answers as they were assessed: taken over from an older version, where that was asked for. */
  readonly file: AssessmentFile
  readonly catalogue: Catalogue
  readonly profiles: readonly Profile[]
  readonly result: AssessmentResult
}

/** The options of every command that assesses. */
export const assessOptions = {
  profiles: { type: 'string' },
  catalogue: { type: 'string' },
  migrate: { type: 'boolean' },
} as const

export const assessHelp: readonly string[] = [
  '  --profiles <file>   your own profiles: which items, which weights, items of your own',
  '  --catalogue <file>  your own catalogue',
  '  --migrate           take over answers for an older version, and say what became of each',
]

/** Reads answers and assesses them. Whatever is wrong is a refusal that says where. */
export async function assessFile(
  path: string,
  values: Values,
  { err }: Surroundings,
  catalogues: Catalogues,
  example: string,
): Promise<Assessed> {
  const given = readAnswers(path, example)
  const catalogue = await catalogueFor(given, values, catalogues)
  const profiles = typeof values['profiles'] === 'string' ? readProfiles(values['profiles']) : []
  if (typeof values['profiles'] === 'string') requireFitting(values['profiles'], profiles, catalogue)
  const { file, lines } = values['migrate'] ? migrated(path, given.file, catalogue) : { file: given.file, lines: [] }
  const result = assess(catalogue, file, { profiles })
  if (!result.ok) {
    const canMigrate = result.error.errors.some(({ code }) => code === 'other-version-migratable')
    throw canMigrate ? offerToMigrate(given, catalogue) : given.refuse(result.error.errors)
  }
  for (const line of lines) await err(`${path}: ${line}\n`)
  for (const line of evidenceThatDoesNotHold(given)) await err(`${line}\n`)
  return { file, catalogue, profiles, result: result.value }
}

async function catalogueFor(
  { file: { catalogue }, placeOf }: ReadAnswers,
  values: Values,
  catalogues: Catalogues,
): Promise<Catalogue> {
  if (typeof values['catalogue'] === 'string') return readCatalogue(values['catalogue'])
  const load = Object.hasOwn(catalogues, catalogue) ? catalogues[catalogue] : undefined
  if (load) return load()
  const params = { expected: Object.keys(catalogues).join(' or '), received: shown(catalogue) }
  throw wrongInput(
    placeOf(['catalogue']),
    `catalogue: ${errorSentence({ code: 'other-catalogue', params })} Or name your own: --catalogue <file>`,
  )
}

const offerToMigrate = ({ file: { version }, placeOf }: ReadAnswers, catalogue: Catalogue) =>
  wrongInput(
    placeOf(['version']),
    `version: expected answers for version ${catalogue.version}, but these are for version ${shown(version)}. Add --migrate to take them over, and --out <file> to keep what comes of it.`,
  )

function migrated(path: string, file: AssessmentFile, catalogue: Catalogue) {
  const result = migrateAnswers(file, catalogue)
  if (!result.ok) throw wrongInput(path, `version: ${errorSentence(result.error)}`)
  return { file: result.value.file, lines: result.value.notes.map(migrationSentence) }
}
