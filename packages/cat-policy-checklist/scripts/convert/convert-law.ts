import type { FactDate, Law, LawStatus } from '@use-it-cities/assessment'
import type { Dossier } from './dossier-schema.ts'

/** What the dossier says of a law's standing, and the code for it. Anything that is not sure is `check`. */
const statuses: Readonly<Record<string, LawStatus>> = {
  'in-force': 'in-force',
  'in-force until amended': 'check',
  'in-force (old copy, check)': 'check',
  'in-force (check)': 'check',
  check: 'check',
  enacted: 'enacted',
  'enacted, commencement unconfirmed': 'check',
  'proposal, content of response unconfirmed': 'proposed',
  unconfirmed: 'unconfirmed',
  'from memory': 'memory',
  'comparison only': 'elsewhere',
}

/** What nobody has read is a question. Its words in the dossier stay there. */
const questions: Readonly<Record<string, string>> = {
  'LAW-09':
    'Have the regulations for the community right to buy been made, and from which day? Check legislation.gov.uk.',
  'LAW-15':
    'Do staff move with the building or the service, and which law on staff transfer applies? Ask an employment adviser.',
}

export interface ConvertedLaw {
  readonly law: Law
  readonly withheld: boolean
}

export function convertLaw(law: Dossier['law'][number]): ConvertedLaw {
  const status = statuses[law.status]
  if (!status)
    throw new Error(`${law.id}: expected a status that is known, but got “${law.status}”. Add it to statuses.`)
  const withheld = status === 'memory' || status === 'unconfirmed'
  const fact = withheld ? questions[law.id] : law.fact
  if (fact === undefined)
    throw new Error(`${law.id}: expected a question for what is ${law.status}. Add it to questions.`)
  const from = law.from === null ? null : dateAtTheStart(law.id, law.from)
  const notes = [law.status === status ? '' : law.status, law.from === from ? '' : `from: ${law.from}`].filter(Boolean)
  return {
    law: {
      id: law.id,
      topic: law.topic,
      fact,
      status,
      ...(notes.length > 0 && { statusNote: notes.join('; ') }),
      from,
      sources: law.source,
    },
    withheld,
  }
}

/** `2011; amended 2023-06-14` begins in 2011; the rest goes into the note. */
function dateAtTheStart(id: string, from: string): FactDate {
  const date = /^\d{4}(-\d{2}){0,2}(?=$|[; ])/.exec(from)?.[0]
  if (date === undefined) throw new Error(`${id}: expected a year, a month or a day at the start of “${from}”.`)
  return date as FactDate
}
