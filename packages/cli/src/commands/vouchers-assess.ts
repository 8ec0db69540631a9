import { localDateIn, type LocalDate } from '@use-it-cities/core'
import type { VoucherPolicy } from '@use-it-cities/voucher-rules'
import { assessmentReport, type AssessmentReport } from '@use-it-cities/voucher-rules/report'
import { birminghamPolicies, noticesGb } from '@use-it-cities/voucher-rules/data'
import { errorSentence, sentenceFor, type WordKey } from '@use-it-cities/voucher-rules/locales'
import { text, type Command } from '../command.ts'
import { dayGiven } from '../files/day.ts'
import { shown, wrongInput } from '../refusal.ts'
import { readPolicies } from '../vouchers/read-policies.ts'
import { readRoutes } from '../vouchers/read-routes.ts'
import { readSubmissions } from '../vouchers/read-submissions.ts'

export const vouchersAssess: Command = {
  name: 'vouchers assess',
  takes: '<submissions.csv>',
  summary: 'what each community researcher has earned, and why',
  help: text(
    'Says for each researcher which questionnaires count, which do not and why, and what they have earned by a day.',
    '',
    '  <submissions.csv>  columns submission, researcher, interviewed_at, validated_at, status, duplicate_of',
    '                     (and, if you like, self_interview, held: yes or no). Status: submitted, validated, rejected,',
    '                     retracted. The researcher may be empty. Days as 2017-12-01, moments as 2017-12-01T16:30:00Z.',
    '  --policy <file>    the rule as JSON: one version, or a list of versions (Birmingham 2017)',
    '  --routes <file>    CSV with researcher, route, decided_by, decided_on. Route: voucher, expenses-only, payroll,',
    '                     declined. Without a route what was earned is held, not awarded.',
    '  --on <day>         the day of the assessment (today, in the time zone of the rule)',
    '  --json             print JSON (vouchers-assess.schema.json)',
    '',
    'Exit code 1 when the input is wrong or no rule was in force on that day.',
    'Example: use-it vouchers assess submissions.csv --routes routes.csv --on 2017-12-01',
  ),
  options: {
    json: { type: 'boolean' },
    policy: { type: 'string' },
    routes: { type: 'string' },
    on: { type: 'string' },
  },
  run: async ([file = ''], values, { out, now }) => {
    const given = dayGiven(values)
    const policyFile = typeof values['policy'] === 'string' ? values['policy'] : undefined
    const policies = policyFile === undefined ? birminghamPolicies : readPolicies(policyFile)
    const on = given ?? today(policies, now())
    const submissions = await readSubmissions(file)
    const routes = typeof values['routes'] === 'string' ? await readRoutes(values['routes']) : []

    const report = assessmentReport(policies, { submissions, routes, notices: noticesGb }, on)
    if (!report.ok) {
      const isAboutPolicy = ['no-policy-on', 'policies-overlap', 'currencies-differ', 'bad-policy'].includes(
        report.error.code,
      )
      throw wrongInput(isAboutPolicy ? (policyFile ?? 'Birmingham 2017') : file, errorSentence(report.error))
    }
    await out(values['json'] ? `${JSON.stringify(report.value, null, 2)}\n` : forPeople(report.value))
    return 0
  },
}

const today = (policies: readonly VoucherPolicy[], now: Date): LocalDate =>
  localDateIn(policies.at(-1)?.timeZone ?? 'UTC', now)

const sentence = (key: string, params?: Readonly<Record<string, string | number>>): string =>
  sentenceFor({ key: key as WordKey, ...(params && { params }) })

function forPeople({ policy, on, researchers, unattributed }: AssessmentReport): string {
  const lines = [`Vouchers by rule ${policy.id} ${policy.version}, on ${on}`]
  for (const one of researchers) {
    lines.push('', shown(one.researcher))
    for (const { key, params } of one.arithmetic) lines.push(`  ${sentence(key, params)}`)
    for (const { key, params } of one.because) lines.push(`  ${sentence(key, params)}`)
    lines.push(...leftOut(one.excluded))
  }
  if (researchers.length === 0) lines.push('', 'Nobody is named in these submissions.')
  if (unattributed.length > 0) lines.push('', 'Without a researcher', ...leftOut(unattributed))
  const notices = researchers.flatMap((one) => one.notices)
  const ids = new Set(notices.map(({ id, outOfDate }) => (outOfDate ? `${id} (out of date)` : id)))
  if (ids.size > 0) lines.push('', 'Advice to read before anybody is paid', ...[...ids].map((id) => `  ${id}`))
  return `${lines.join('\n')}\n`
}

const leftOut = (excluded: AssessmentReport['unattributed']): string[] =>
  excluded.map(
    ({ submission, reason, params }) =>
      `  Not counted: ${shown(submission)}. ${sentence(`excluded.${reason}`, params)}`,
  )
