import { assess, migrateAnswers, type AssessmentFile, type Catalogue } from '@use-it-cities/assessment'
import { errorSentence } from '@use-it-cities/assessment/locales'
import { text, type Command, type Surroundings, type Values } from '../command.ts'
import { wrongInput } from '../refusal.ts'
import { forPeople } from './for-people.ts'
import { readAnswers } from './read-answers.ts'
import { readCatalogue, readProfiles } from './read-catalogue.ts'

interface AssessCommand {
  readonly name: string
  readonly summary: string
  readonly about: string
  /** Catalogue ids and how to load each, the usual one first. */
  readonly catalogues: Readonly<Record<string, () => Promise<Catalogue>>>
  /** An item to show in examples, as an answer. */
  readonly example: string
}

/** A command that reads answers to a catalogue and says what they come to. */
export function assessCommand({ name, summary, about, catalogues, example }: AssessCommand): Command {
  const ids = Object.keys(catalogues)
  const answers = `{"catalogue": "${ids[0] ?? ''}", "version": "1.0.0", "on": "2026-11-21", "body": {"name": "Otherton", "kind": "council"}, "assessors": [{"id": "a-1", "answers": {${example}}}]}`
  return {
    name,
    takes: '<answers>',
    summary,
    help: text(
      about,
      '',
      '  <answers>           JSON or YAML: catalogue, version, profile (if you like), on, body, assessors with their answers',
      `                      Catalogues: ${ids.join(', ')}.`,
      '                      Answers: met, partly, not-met, not-applicable (with a justification), unknown, not-assessed;',
      '                      a level from 0 to 4 where an item has a ladder; evidence with the day it was collected.',
      '  --profiles <file>   your own profiles: which items, which weights, items of your own',
      '  --catalogue <file>  your own catalogue',
      '  --migrate           take over answers for an older version',
      `  --json              print JSON (${name.replaceAll(' ', '-')}.schema.json)`,
      '',
      'The score is a range: what nobody knows counts as nothing at the low end and in full at the high end.',
      'Exit code 1 when the answers cannot be assessed. A low score is a result, and exits with 0.',
      `Example: use-it ${name} answers.yaml, with`,
      answers,
    ),
    options: {
      json: { type: 'boolean' },
      profiles: { type: 'string' },
      catalogue: { type: 'string' },
      migrate: { type: 'boolean' },
    },
    run: async ([path = ''], values, around) => {
      const { file: given, refuse } = readAnswers(path, answers)
      const catalogue = await catalogueFor(path, given, values, catalogues)
      const file = values['migrate'] ? await migrated(path, given, catalogue, around) : given
      const profiles = typeof values['profiles'] === 'string' ? readProfiles(values['profiles']) : []
      const result = assess(catalogue, file, { profiles })
      if (!result.ok) {
        const canMigrate = result.error.errors.some(({ code }) => code === 'other-version-migratable')
        throw canMigrate
          ? wrongInput(path, `expected answers for version ${catalogue.version}. Add --migrate to take these over.`)
          : refuse(result.error.errors)
      }
      await around.out(
        values['json'] ? `${JSON.stringify(result.value, null, 2)}\n` : forPeople(catalogue, result.value),
      )
      return 0
    },
  }
}

async function catalogueFor(
  path: string,
  { catalogue }: AssessmentFile,
  values: Values,
  catalogues: AssessCommand['catalogues'],
): Promise<Catalogue> {
  if (typeof values['catalogue'] === 'string') return readCatalogue(values['catalogue'])
  const load = Object.hasOwn(catalogues, catalogue) ? catalogues[catalogue] : undefined
  if (load) return load()
  const known = Object.keys(catalogues)
  const params = { expected: known.join(' or '), received: catalogue }
  throw wrongInput(
    path,
    `catalogue: ${errorSentence({ code: 'other-catalogue', params })} Or name your own: --catalogue <file>`,
  )
}

/** Says on the error output what became of each answer that did not simply stay. */
async function migrated(
  path: string,
  file: AssessmentFile,
  catalogue: Catalogue,
  { err }: Surroundings,
): Promise<AssessmentFile> {
  const result = migrateAnswers(file, catalogue)
  if (!result.ok) throw wrongInput(path, `version: ${errorSentence(result.error)}`)
  for (const { code, assessor, item, to } of result.value.notes) {
    await err(`${path}: ${assessor}: ${item}: ${[code, ...to].join(' ')}\n`)
  }
  return result.value.file
}
