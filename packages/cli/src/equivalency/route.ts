import { localDateIn } from '@use-it-cities/core'
import { guideFor, withCity } from '@use-it-cities/qualification-equivalency'
import { papersHeld, statuses } from '@use-it-cities/qualification-equivalency/answers'
import { correctedProfession } from '@use-it-cities/qualification-equivalency/corrections'
import { guideIndex, loadProfession, readings } from '@use-it-cities/qualification-equivalency/data'
import { text, type Command } from '../command.ts'
import { dayGiven } from '../files/day.ts'
import { guideInWords } from './guide-in-words.ts'
import { unknownProfession } from './known-profession.ts'
import { loadAll } from './load-all.ts'
import { readAnswers } from './read-answers.ts'
import { readCorrections, readHelp } from './read-city-files.ts'

const timeZone = 'Europe/London'

export const equivalencyRoute: Command = {
  name: 'equivalency route',
  takes: '<profession>',
  noun: 'argument',
  summary: 'the way from an overseas qualification into UK work, for one person',
  help: text(
    'Says who decides, which ways there are, their steps and costs, which English counts, and what to check first.',
    'Every fact has its source and date. What nobody has confirmed is a question with a link, never a value.',
    'Nothing you type is kept.',
    '',
    '  <profession>            the id: see use-it equivalency list, or search',
    '  --trained-in <XX>       the country, two letters: NG',
    '  --nation <nation>       GB-ENG, GB-WLS, GB-SCT, GB-NIR, or in words: wales (GB-ENG)',
    '  --qualified-as <id>     the profession trained for, when it is another one',
    `  --status <status>       ${statuses.join(', ')}`,
    '  --english <evidence>    ielts:L/R/W/S@day (a fifth mark is the overall one), oet:B/B/C+/B@day,',
    '                          taught-in-english, practised-in-english, qualified-in-listed-country; more than once',
    '  --last-practised <day>  the last day of practice',
    `  --holds <paper>         ${papersHeld.join(', ')}; more than once`,
    '  --swiss-rights <yes|no> whether the Swiss citizens’ rights deal covers the person',
    '  --corrections <file>    what a city corrected: a list as JSON, or the publication of its CMS',
    '  --help-file <file>      a city’s own help, as JSON, or the same publication',
    '  --on <day>              the day of the answer (today)',
    '  --json                  print JSON (equivalency-route.schema.json)',
    '',
    'Example: use-it equivalency route nurse --trained-in NG --english ielts:7.5/7/6.5/7/7@2026-03-14',
  ),
  options: {
    json: { type: 'boolean' },
    'trained-in': { type: 'string' },
    nation: { type: 'string' },
    'qualified-as': { type: 'string' },
    status: { type: 'string' },
    english: { type: 'string', multiple: true },
    'last-practised': { type: 'string' },
    holds: { type: 'string', multiple: true },
    'swiss-rights': { type: 'string' },
    corrections: { type: 'string' },
    'help-file': { type: 'string' },
    on: { type: 'string' },
  },
  run: async ([id = ''], values, { out, now }) => {
    const on = dayGiven(values) ?? localDateIn(timeZone, now())
    const profession = await loadProfession(id)
    if (!profession.ok) throw unknownProfession('<profession>', id)
    const { person, evidence } = readAnswers(values, on)
    const [correctionsFile, helpFile] = [values['corrections'], values['help-file']]
    const corrections =
      typeof correctionsFile === 'string' ? readCorrections(correctionsFile, guideIndex, await loadAll()) : []
    const help = typeof helpFile === 'string' ? readHelp(helpFile, guideIndex) : null
    const corrected = correctedProfession(profession.value, corrections, on)
    const guide = guideFor({ profession: corrected, index: guideIndex, readings }, person, evidence, on)
    const answer = help ? withCity(guide, help) : guide
    await out(values['json'] ? `${JSON.stringify(answer, null, 2)}\n` : guideInWords(answer))
    return 0
  },
}
