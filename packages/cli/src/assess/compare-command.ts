import { compare } from '@use-it-cities/assessment'
import { differenceSentences } from '@use-it-cities/assessment/locales'
import { itemsById } from '@use-it-cities/assessment/report'
import { text, type Command } from '../command.ts'
import { misuse, Refusal, shown } from '../refusal.ts'
import { exampleOf } from './assess-command.ts'
import { assessFile, assessHelp, assessOptions, type Assessed, type Catalogues } from './assess-file.ts'
import { comparedForPeople } from './compared-for-people.ts'

interface CompareCommand {
  readonly name: string
  readonly catalogues: Catalogues
  readonly example: string
}

/** A command that sets results side by side, over time and between bodies. */
export function compareCommand({ name, catalogues, example }: CompareCommand): Command {
  const answers = exampleOf(Object.keys(catalogues)[0] ?? '', example)
  return {
    name,
    takes: '<answers>…',
    summary: 'results of one body over time, or of several side by side',
    help: text(
      'Says what changed from one day to the next, and how several bodies stand to each other. Two numbers under two',
      'definitions say nothing about each other: catalogue, version, profile and weights have to be the same.',
      '',
      '  <answers>…          two files or more, each as for the assessment itself',
      ...assessHelp,
      `  --json              print JSON (${name.replaceAll(' ', '-')}.schema.json)`,
      '',
      'Exit code 1 when a file cannot be assessed or the definitions differ.',
      `Example: use-it ${name} last-year.yaml this-year.yaml`,
    ),
    options: { json: { type: 'boolean' }, ...assessOptions },
    run: async (paths, values, around) => {
      if (paths.length < 2)
        throw misuse(`Expected two files or more to compare, but got ${paths.length}.`, `See: use-it ${name} --help`)
      const all: Assessed[] = []
      for (const path of paths) all.push(await assessFile(path, values, around, catalogues, answers))
      requireDifferentDays(paths, all)
      const found = compare(all.map(({ result }) => result))
      if (!found.ok)
        throw new Refusal(1, ...differenceSentences(found.error).map((each) => `${paths.join(', ')}: ${each}`))
      const titles = new Map(
        all.flatMap(({ catalogue, result, profiles }) =>
          [...itemsById(catalogue, result, profiles).values()].map(({ id, title }) => [id, title]),
        ),
      )
      await around.out(
        values['json'] ? `${JSON.stringify(found.value, null, 2)}\n` : comparedForPeople(found.value, titles),
      )
      return 0
    },
  }
}

/** Two files about one body on one day are two opinions of it, not two points in time. */
function requireDifferentDays(paths: readonly string[], all: readonly Assessed[]): void {
  const seen = new Map<string, string>()
  for (const [at, { result }] of all.entries()) {
    const key = JSON.stringify([result.body.name, result.on])
    const path = paths[at] ?? ''
    const other = seen.get(key)
    if (other !== undefined)
      throw new Refusal(
        1,
        `${other}, ${path}: expected one file for each body and day, but both are about ${shown(result.body.name)} on ${result.on}.`,
        'To set assessors side by side, put them into one file under “assessors”.',
      )
    seen.set(key, path)
  }
}
