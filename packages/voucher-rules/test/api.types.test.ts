import { expectTypeOf, test } from 'vitest'
import { assessVouchers, type Assessment, type Facts, type RouteDecision } from '../src/index.ts'
import { append, type LedgerEntry } from '../src/ledger.ts'
import { sentenceFor } from '../src/locales.ts'
import type { AssessmentReport } from '../src/report.ts'
import { birminghamPolicies } from '../src/data.ts'

test('what the compiler should refuse', () => {
  const refused = (facts: Facts, entry: LedgerEntry) => {
    // @ts-expect-error the day is always asked for: nothing here reads the clock
    assessVouchers(birminghamPolicies, facts, {})
    // @ts-expect-error an outcome has to be asked about before it is used
    const value: unknown = assessVouchers(birminghamPolicies, facts, { on: '2018-02-01' }).value
    // @ts-expect-error a reason nobody gives
    sentenceFor({ key: 'excluded.boring' })
    // @ts-expect-error a language nobody translated to
    sentenceFor({ key: 'award.nothing-yet' }, 'fr')
    const decision: RouteDecision = {
      ...({} as RouteDecision),
      // @ts-expect-error there is no place for the reason of a route
      reason: 'x',
    }
    // @ts-expect-error a ledger is never written to
    append([], entry).value.ledger.push(entry)
    return [decision, value]
  }
  expectTypeOf(refused).toBeFunction()
})

test('what it promises', () => {
  expectTypeOf<Assessment['researcher']>().toEqualTypeOf<string | null>()
  expectTypeOf<AssessmentReport['researchers'][number]['researcher']>().toEqualTypeOf<string>()
  expectTypeOf<Assessment['excluded'][number]['because']['key']>().toExtend<`excluded.${string}`>()
})
