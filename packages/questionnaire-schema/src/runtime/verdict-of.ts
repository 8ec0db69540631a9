import type { Answers, Verdict } from '../contract/index.ts'
import { isBlank, type Given, type Run } from './run.ts'
import type { SectionSteps } from './step.ts'

/** What a whole walk comes to. */
export function verdictOf(run: Run, record: Given, given: Given, sections: readonly SectionSteps[]): Verdict {
  if (run.refused !== null) return declined(run, run.refused, record, given, sections)
  const { errors, missing, dropped, contact } = run
  return { status: statusOf(run), errors, answers: record as Answers, contact, missing, dropped }
}

/** Incomplete when all that is wrong is that something is not there yet. */
function statusOf({ errors }: Run): Verdict['status'] {
  if (errors.length === 0) return 'complete'
  return errors.every(({ code }) => code === 'required' || code === 'row-missing') ? 'incomplete' : 'invalid'
}

/** Somebody who said no leaves nothing behind but the no. */
function declined(run: Run, consent: string, record: Given, given: Given, sections: readonly SectionSteps[]): Verdict {
  const others = sections.flatMap(({ steps }) => steps).filter(({ name, type }) => name !== consent && type !== 'note')
  const missing: { [name: string]: Verdict['missing'][string] } = {}
  for (const { name } of others) missing[name] = run.missing[name] === 'unanswered' ? 'unanswered' : 'not-asked'
  return {
    status: 'declined',
    errors: [],
    answers: { [consent]: record[consent] } as Answers,
    contact: {},
    missing,
    dropped: others.filter(({ name }) => !isBlank(given[name])).map(({ name }) => name),
  }
}
