import { localDateIn } from '@use-it-cities/core'
import { factsOf, sharedFacts, showing, watchList, type AnyFact } from '@use-it-cities/qualification-equivalency'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { questionIn } from '@use-it-cities/qualification-equivalency/locales'
import { checkGuide } from '@use-it-cities/qualification-equivalency/schema'
import { text, type Command } from '../command.ts'
import { dayGiven } from '../files/day.ts'
import { loadAll } from './load-all.ts'

export const equivalencyCheck: Command = {
  name: 'equivalency check',
  takes: '',
  noun: 'argument',
  summary: 'what is wrong, out of date or about to change in the guide’s data',
  help: text(
    'Checks the data of the guide: sources, steps, fees, periods. Counts what is fresh, old and not confirmed on a day,',
    'for each profession, and lists what changes when.',
    '',
    '  --on <day>         the day to check for (today)',
    '  --json             print JSON (equivalency-check.schema.json)',
    '',
    'Exit code 1 when something is wrong. Old facts are not wrong: they are shown with their date.',
    'Example: use-it equivalency check --on 2027-06-01',
  ),
  options: { json: { type: 'boolean' }, on: { type: 'string' } },
  run: async (_, values, { out, now }) => {
    const on = dayGiven(values) ?? localDateIn('Europe/London', now())
    const professions = await loadAll()
    const problems = checkGuide(guideIndex, professions)
    const count = (facts: readonly AnyFact[]) => {
      const shows = facts.map((fact) => showing(fact, on).show)
      const of = (show: string) => shows.filter((each) => each === show).length
      return { fresh: of('fresh'), confirmedOld: of('confirmed-old'), checkWith: of('check-with') }
    }
    const report = {
      ok: problems.length === 0,
      on,
      problems,
      professions: professions.map((each) => ({ profession: each.id, ...count(factsOf(each)) })),
      shared: count(sharedFacts(guideIndex)),
      changes: watchList(guideIndex, on),
    }
    if (values['json']) await out(`${JSON.stringify(report, null, 2)}\n`)
    else {
      const width = Math.max(...report.professions.map(({ profession }) => profession.length))
      const line = (name: string, { fresh, confirmedOld, checkWith }: ReturnType<typeof count>) =>
        `  ${name.padEnd(width)}  fresh ${fresh}, old or undated ${confirmedOld}, to check ${checkWith}`
      const lines = [
        problems.length === 0 ? `Nothing is wrong with the data. On ${on}:` : `${problems.length} things are wrong:`,
        ...problems.map(({ at, expected, received }) => `  ${at}: expected ${expected}, but got ${received}`),
        ...report.professions.map((each) => line(each.profession, each)),
        line('for all', report.shared),
        '',
        'What changes',
        ...report.changes.map(
          ({ fact }) => `  ${fact.show === 'check-with' ? questionIn(fact.question) : fact.text} <${fact.checkAt}>`,
        ),
      ]
      await out(`${lines.join('\n')}\n`)
    }
    return problems.length === 0 ? 0 : 1
  },
}
