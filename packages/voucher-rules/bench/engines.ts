import type { LocalDate } from '@use-it-cities/core'
import { assessVouchers, type Facts, type RouteDecision, type SubmissionEvent } from '@use-it-cities/voucher-rules'
import { birminghamPolicies } from '@use-it-cities/voucher-rules/data'
import { LogicEngine } from 'json-logic-engine'

/** What one engine says of one researcher: what they are entitled to, in pence. */
export type Engine = (facts: Facts) => number

const on: LocalDate = '2018-12-31'

/** Ours, with the whole explanation: every reason, every line of the sum, notices, route and next threshold. */
const ours: Engine = (facts) => {
  const assessed = assessVouchers(birminghamPolicies, facts, { on })
  const [first] = assessed.ok ? assessed.value : []
  if (!first) throw new Error(`Expected an assessment, got ${JSON.stringify(assessed)}.`)
  return first.entitledMinor
}

/**
 * The peer, compiled, without explanation. It has no "distinct", so it gets one. To its advantage it does not look at
 * routes or at the form of any field, and knows one version of the rule and no time zone.
 */
function jsonLogic(): Engine {
  const engine = new LogicEngine()
  engine.addMethod('countDistinct', ([list]: [readonly { submission: string }[]]) => {
    return new Set(list.map(({ submission }) => submission)).size
  })
  const counts = {
    and: [
      { '===': [{ var: 'status' }, 'validated'] },
      { '!==': [{ var: 'researcher' }, null] },
      { '===': [{ var: 'duplicateOf' }, null] },
      { '!==': [{ var: 'held' }, true] },
      { '!==': [{ var: 'selfInterview' }, true] },
      // The days of the rule, as moments, because the peer knows no time zone; in winter Birmingham is on UTC.
      { '>=': [{ var: 'validatedAt' }, '2017-12-01T00:00:00'] },
      { '<': [{ var: 'validatedAt' }, '2019-01-01T00:00:00'] },
    ],
  }
  const vouchers = { floor: [{ '/': [{ countDistinct: [{ filter: [{ var: 'submissions' }, counts] }] }, 10] }] }
  engine.addMethod('floor', ([value]: [number]) => Math.floor(value), { deterministic: true })
  const run = engine.build({ min: [{ '*': [vouchers, 2000] }, 10000] })
  return (facts) => run(facts) as number
}

export const engines: Readonly<Record<string, () => Engine>> = { ours: () => ours, 'json-logic-engine': jsonLogic }

const kinds = [
  'rejected',
  'retracted',
  'submitted',
  'duplicate',
  'sent-twice',
  'self-interview',
  'held',
  'too-early',
] as const

/** The same researchers in every process: 60 events each, three in four of them valid, the rest of every other kind. */
export function researchers(count: number): readonly Facts[] {
  let seed = 20171201
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const facts = Array.from({ length: count }, (_, who): Facts => {
    const researcher = `r${String(who).padStart(6, '0')}`
    const careless = random() * 0.5
    const submissions = Array.from({ length: 60 }, (_, at): SubmissionEvent => {
      const kind = random() < careless ? kinds[Math.floor(random() * kinds.length)] : undefined
      const id = (number: number) => `${researcher}-${String(number).padStart(4, '0')}`
      const year = kind === 'too-early' ? 2017 : 2018
      const two = (number: number) => String(number).padStart(2, '0')
      // Any second of a working day, because two people hardly ever validate at the same one.
      const time = () => `${two(9 + (at % 8))}:${two(Math.floor(random() * 60))}:${two(Math.floor(random() * 60))}.000`
      const day = `${year}-${String(1 + (at % 11)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
      return {
        submission: id(kind === 'sent-twice' && at > 0 ? at - 1 : at),
        researcher,
        interviewedAt: day,
        validatedAt: kind === 'submitted' ? null : `${day}T${time()}Z`,
        status: kind === 'submitted' || kind === 'rejected' || kind === 'retracted' ? kind : 'validated',
        duplicateOf: kind === 'duplicate' ? id(0) : null,
        selfInterview: kind === 'self-interview',
        held: kind === 'held',
      }
    })
    // A row sent twice is the same row, as it is when a phone sends again.
    const sent = submissions.map((each) => submissions.find(({ submission }) => submission === each.submission) ?? each)
    const route: RouteDecision = { researcher, route: 'voucher', decidedBy: 'c', decidedOn: '2018-01-01' }
    return { submissions: sent, routes: [route] }
  })
  // As a database and a network give them: every object and every string of its own.
  return JSON.parse(JSON.stringify(facts)) as readonly Facts[]
}
