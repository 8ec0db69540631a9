import { text, type Command, type Values } from '../command.ts'
import { misuse } from '../refusal.ts'
import { assessFile, assessHelp, assessOptions, type Catalogues } from './assess-file.ts'
import { answersAs } from './answers-as.ts'
import { forPeople } from './for-people.ts'
import { languageOf, reportHelp, reportOptions, wantedReports, writeReports } from './reports.ts'
import { requireApart, writeFile } from './write-file.ts'

interface AssessCommand {
  readonly name: string
  readonly summary: string
  readonly about: string
  readonly catalogues: Catalogues
  /** An item to show in examples, as an answer. */
  readonly example: string
}

/** A whole file of answers with this one in it. */
export const exampleOf = (catalogue: string, answer: string): string =>
  `{"catalogue": "${catalogue}", "version": "1.0.0", "on": "2026-11-21", "body": {"name": "Otherton", "kind": "council"}, "assessors": [{"id": "a-1", "answers": {${answer}}}]}`

/** A command that reads answers to a catalogue and says what they come to. */
export function assessCommand({ name, summary, about, catalogues, example }: AssessCommand): Command {
  const ids = Object.keys(catalogues)
  const answers = exampleOf(ids[0] ?? '', example)
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
      ...assessHelp,
      '  --out <file>        write the answers that were taken over, as .json or .yaml',
      ...reportHelp,
      `  --json              print JSON (${name.replaceAll(' ', '-')}.schema.json)`,
      '',
      'The score is a range: what nobody knows counts as nothing at the low end and in full at the high end.',
      'Exit code 1 when the answers cannot be assessed. A low score is a result, and exits with 0.',
      `Example: use-it ${name} answers.yaml --report assessment.pdf, with`,
      answers,
    ),
    options: { json: { type: 'boolean' }, out: { type: 'string' }, ...assessOptions, ...reportOptions },
    run: async ([path = ''], values, around) => {
      const reports = wantedReports(values)
      const language = languageOf(values)
      const out = outOf(values)
      requireApart(readsOf(path, values), [...reports.map(({ file }) => file), ...(out === undefined ? [] : [out])])
      const assessed = await assessFile(path, values, around, catalogues, answers)
      await writeReports(reports, assessed, language, around)
      if (out !== undefined) writeFile(out, answersAs(assessed.file, out))
      const { catalogue, profiles, result } = assessed
      await around.out(values['json'] ? `${JSON.stringify(result, null, 2)}\n` : forPeople(catalogue, result, profiles))
      return 0
    },
  }
}

function outOf({ out, migrate }: Values): string | undefined {
  if (typeof out !== 'string') return undefined
  if (!migrate) throw misuse('Expected --migrate beside --out, which keeps the answers that it takes over.')
  if (/\.(json|ya?ml)$/i.test(out)) return out
  throw misuse(`Expected --out with a file that ends in .json or .yaml, but got “${out}”.`)
}

/** Every file that is read. */
export const readsOf = (path: string, { profiles, catalogue }: Values): readonly string[] =>
  [path, profiles, catalogue].filter((each) => typeof each === 'string')
