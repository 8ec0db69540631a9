import type { Answers, MissingReason, Verdict } from '../contract/index.ts'
import type { Filled, Run } from './run.ts'
import type { Step } from './step.ts'

/** What a whole walk comes to. */
export function verdictOf(run: Run, record: Filled, steps: readonly Step[]): Verdict {
  if (run.refused !== null) return declined(run, run.refused, record, steps)
  const { errors, missing, dropped, contact } = run
  return { status: statusOf(run), errors, answers: record as Answers, contact, missing, dropped }
}

/** Incomplete when all that is wrong is that something is not there yet. */
function statusOf({ errors }: Run): Verdict['status'] {
  if (errors.length === 0) return 'complete'
  return errors.every(({ code }) => code === 'required' || code === 'row-missing') ? 'incomplete' : 'invalid'
}

/** Somebody who said no leaves nothing behind but the no. */
function declined(run: Run, consent: string, record: Filled, steps: readonly Step[]): Verdict {
  const others = steps.filter(({ name, type }) => name !== consent && type !== 'note')
  const missing = Object.create(null) as { [name: string]: MissingReason }
  for (const { name } of others) missing[name] = run.missing[name] === 'unanswered' ? 'unanswered' : 'not-asked'
  const dropped = others.filter(({ name }) => Object.hasOwn(record, name) || Object.hasOwn(run.contact, name))
  return {
    status: 'declined',
    errors: [],
    answers: { [consent]: record[consent] } as Answers,
    contact: {},
    missing,
    dropped: others.filter((step) => dropped.includes(step) || run.dropped.includes(step.name)).map(({ name }) => name),
  }
}
