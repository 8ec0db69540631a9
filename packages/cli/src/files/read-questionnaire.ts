import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Definition, Questionnaire, Translation } from '@use-it-cities/questionnaire-schema'
import { definitionSchema, translationSchema } from '@use-it-cities/questionnaire-schema/schema'
import { misuse, wrongInput } from '../refusal.ts'
import { readJson } from './read-json.ts'
import { asRefusal } from './read-text.ts'
import { wrongForm } from './zod-problems.ts'

const expected = 'the definition of a questionnaire'
const example =
  '{"contract": 1, "id": "skills", "version": 1, "language": "en", "title": "Skills", "sections": [], "choices": {}}'

/**
 * A definition alone, a definition with its translations (`{ "definition": …, "translations": […] }`), or a folder with
 * `definition.json` and one JSON file for each language.
 */
export function readQuestionnaire(file: string): Questionnaire<Definition> {
  if (/\.xlsx?$/i.test(file))
    throw misuse(
      `${file}: spreadsheets are not read yet. Expected a .json definition or a folder with definition.json.`,
      'See: use-it questionnaire check --help',
    )
  if (isFolder(file)) return readFolder(file)
  const json = readJson(file, expected)
  const isBundle = typeof json === 'object' && json !== null && Object.hasOwn(json, 'definition')
  if (!isBundle) return { definition: definitionIn(file, json), translations: [] }
  const { definition, translations = [] } = json as { definition: unknown; translations?: unknown }
  if (!Array.isArray(translations))
    throw wrongInput(file, 'expected "translations" to be a list, for example [{"contract": 1, "language": "ur", …}].')
  return {
    definition: definitionIn(`${file} (definition)`, definition),
    translations: translations.map((each, at) => translationIn(`${file} (translations[${at}])`, each)),
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch (error) {
    throw asRefusal(error, file, expected)
  }
}

function readFolder(folder: string): Questionnaire<Definition> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  if (!names.includes('definition.json'))
    throw wrongInput(
      folder,
      'expected a file definition.json in this folder, and one for each language, for example ur.json.',
    )
  const definition = path.join(folder, 'definition.json')
  return {
    definition: definitionIn(definition, readJson(definition, expected)),
    translations: names
      .filter((name) => name !== 'definition.json')
      .map((name) => path.join(folder, name))
      .map((file) => translationIn(file, readJson(file, 'the translation of a questionnaire'))),
  }
}

function definitionIn(file: string, json: unknown): Definition {
  const parsed = definitionSchema.safeParse(json)
  if (parsed.success) return json as Definition
  throw wrongForm(file, parsed.error, example)
}

function translationIn(file: string, json: unknown): Translation {
  const parsed = translationSchema.safeParse(json)
  if (parsed.success) return json as Translation
  throw wrongForm(
    file,
    parsed.error,
    '{"contract": 1, "questionnaire": "skills", "language": "ur", "review": {"status": "unreviewed"}, "words": {}}',
  )
}
