import { readFileSync } from 'node:fs'
import type { LocalDate } from '@use-it-cities/core'
import { assessVouchers, type Facts, type RouteDecision, type SubmissionEvent } from '@use-it-cities/voucher-rules'
import { assessChecked, checkFacts } from '@use-it-cities/voucher-rules/checked'
import { birminghamPolicies } from '@use-it-cities/voucher-rules/data'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { LogicEngine } from 'json-logic-engine'

/** What every engine says of one researcher: which questionnaires count, what they are entitled to, was it cut off. */
export interface Verdict {
  readonly counted: readonly string[]
  readonly entitledMinor: number
  readonly capped: boolean
}

export interface Engine {
  /** Done before the clock starts. */
  readonly prepare: (facts: Facts) => Facts
  readonly judge: (facts: Facts) => Verdict
}

const on: LocalDate = '2018-12-31'
const asItIs = (facts: Facts) => facts

/** The answer for the one researcher, or what went wrong. */
function only(assessed: ReturnType<typeof assessVouchers>): Verdict {
  const [first] = assessed.ok ? assessed.value : []
  if (!first) throw new Error(`Expected an assessment, got ${JSON.stringify(assessed)}.`)
  return first
}

/** Ours: with every reason, every line of the sum, notices, route and next threshold. */
const whole = (): Engine => ({
  prepare: asItIs,
  judge: (facts) => only(assessVouchers(birminghamPolicies, facts, { on })),
})
const rules = (): Engine => ({
  prepare: mustBeChecked,
  judge: (facts) => only(assessChecked(birminghamPolicies, facts as ReturnType<typeof mustBeChecked>, { on })),
})

function mustBeChecked(facts: Facts) {
  const checked = checkFacts(facts)
  if (!checked.ok) throw new Error(`Expected facts of the right form, got ${JSON.stringify(checked.error)}.`)
  return checked.value
}

/**
 * The peer, compiled, without a reason for anything. It has no "distinct", so it gets one. To its advantage it does not look
 * at routes, and knows one researcher, one version of the rule and no time zone.
 */
function jsonLogic(): Engine {
  const engine = new LogicEngine()
  engine.addMethod('distinct', ([list]: [readonly string[]]) => [...new Set(list)])
  engine.addMethod('floor', ([value]: [number]) => Math.floor(value), { deterministic: true })
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
  const which = engine.build({
    distinct: [{ map: [{ filter: [{ var: 'submissions' }, counts] }, { var: 'submission' }] }],
  })
  const entitled = engine.build({ min: [{ '*': [{ floor: [{ '/': [{ var: 'count' }, 10] }] }, 2000] }, 10000] })
  const capped = engine.build({ '>': [{ var: 'count' }, 50] })
  const judge = (facts: Facts): Verdict => {
    const counted = which(facts) as readonly string[]
    const sum = { count: counted.length }
    return { counted, entitledMinor: entitled(sum) as number, capped: capped(sum) as boolean }
  }
  return { prepare: asItIs, judge }
}

/** The peer after ajv, compiled, has checked the same fields by the JSON Schemas of this package. */
function checkedJsonLogic(): Engine {
  const { prepare, judge } = jsonLogic()
  // Formats off: the schema has a pattern next to each, and a day is checked once.
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const listOf = (file: string) => {
    const schema = JSON.parse(readFileSync(new URL(`../${file}.schema.json`, import.meta.url), 'utf8')) as object
    return { type: 'array', items: schema }
  }
  const isRight = ajv.compile({
    type: 'object',
    required: ['submissions', 'routes'],
    properties: { submissions: listOf('submission-event'), routes: listOf('route') },
  })
  return {
    prepare,
    judge: (facts) => {
      if (!isRight(facts)) throw new Error(`Expected facts of the right form: ${ajv.errorsText(isRight.errors)}`)
      return judge(facts)
    },
  }
}

export const engines = {
  whole,
  'whole-peer': checkedJsonLogic,
  rules,
  'rules-peer': jsonLogic,
} as const satisfies Readonly<Record<string, () => Engine>>
export type EngineName = keyof typeof engines

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
        // Nothing repeats itself.
        duplicateOf: kind === 'duplicate' && at > 0 ? id(0) : null,
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
