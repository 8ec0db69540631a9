import { fail, ok, type Result } from './core.ts'
import type { SubmissionEvent } from '../schema/facts.ts'
import { wrongInEvent } from './wrong-in-event.ts'
import { badFact } from './bad-fact.ts'
import { isOptionalAmount, wrongInIssued, wrongInRoute } from './checks.ts'
import type { AssessError, CheckedFacts, Facts } from './types.ts'

/**
 * Checks the form of every fact, whatever the policy and the day: each day exists, each amount is a whole number, nobody has
 * two sums. Gives back the same facts, not a copy: they must not be changed until they have been assessed.
 *
 * Fails with the first fact that has the wrong form: there is no silent zero.
 */
export function checkFacts(facts: Facts): Result<CheckedFacts, AssessError> {
  const { submissions, routes, issued = [], budgetLeftMinor } = facts
  if (!isOptionalAmount(budgetLeftMinor)) return badFact('budgetLeftMinor', budgetLeftMinor)
  for (const each of issued) {
    const field = wrongInIssued(each)
    if (field) return badFact(field, each[field])
  }
  if (new Set(issued.map(({ researcher }) => researcher)).size < issued.length) return badFact('issued', issued)
  for (const each of routes) {
    const field = wrongInRoute(each)
    if (field) return fail({ code: 'bad-route', researcher: each.researcher, field, received: each[field] })
  }
  for (const event of submissions as readonly (SubmissionEvent | null | undefined)[]) {
    const field = event ? wrongInEvent(event) : 'submission'
    if (field) return fail({ code: 'bad-event', submission: event?.submission, field, received: event?.[field] })
  }
  return ok(facts as CheckedFacts)
}
