import { languages, textIn, type Language, type LocalDate } from '@use-it-cities/core'
import type { PrintCity } from '../paper/sheet-of.ts'
import { dayIn, moneyIn } from '../words/formats.ts'
import { sayIn, type Say } from '../words/say.ts'
import type { WordKey } from '../words/words.ts'
import type { Sentence, Statement } from './statement.ts'

export interface StatementSheetRequest {
  readonly city: PrintCity
  readonly statement: Statement
  readonly language: Language
  readonly printedOn: LocalDate
  readonly sentence: Sentence
}

interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Everything a voucher statement says, worked out: the template only sets it. */
export function statementSheetOf({ city, statement, language, printedOn, sentence }: StatementSheetRequest) {
  const say = sayIn(language)
  const day = (on: string) => dayIn(language, on)
  const money = (minor: number) => moneyIn(language, minor, statement.currency)
  const reference = ({ serial, submission }: { serial?: string | undefined; submission: string }) =>
    serial ?? `${submission.slice(0, 4)}-${submission.slice(4, 8)}`.toUpperCase()
  const { researcher, policy, counted, excluded, waiting, vouchers, notices } = statement
  return {
    lang: language,
    city: textIn(city.name, language)?.text ?? '',
    title: say('statementTitle'),
    facts: [
      [say('statementFor'), researcher.name],
      [say('code'), researcher.code],
      [say('policy'), say('policyLine', { title: policy.title, version: policy.version })],
      [say('asOf'), day(statement.on)],
      [say('printedOn'), day(printedOn)],
    ],
    notAdvice: say('notAdvice'),
    amounts: [
      { label: say('entitled'), amount: money(statement.entitledMinor) },
      { label: say('awarded'), amount: money(statement.awardedMinor) },
      { label: say('held'), amount: money(statement.heldMinor) },
      { label: say('issued'), amount: money(statement.issuedMinor) },
    ],
    next: nextLines(statement, say),
    counted: tableOf(
      say('countedTitle'),
      [say('reference'), say('interviewedOn'), say('validatedOn')],
      counted,
      (each) => [reference(each), day(each.interviewedOn), day(each.validatedOn)],
    ),
    countedNone: say('countedNone'),
    excluded: tableOf(say('excludedTitle'), [say('reference'), say('interviewedOn'), say('why')], excluded, (each) => [
      reference(each),
      day(each.interviewedOn),
      sentence(each.because),
    ]),
    waiting: tableOf(say('waitingTitle'), [say('reference'), say('interviewedOn')], waiting, (each) => [
      reference(each),
      day(each.interviewedOn),
    ]),
    sums: { title: say('sumsTitle'), lines: statement.arithmetic.map(sentence) },
    vouchers: tableOf(
      say('vouchersTitle'),
      [say('endsIn'), say('amount'), say('state'), say('date'), say('shop')],
      vouchers,
      (each) => [each.last4, money(each.amountMinor), say(states[each.state]), day(each.on), each.retailer ?? ''],
    ),
    notices: {
      title: say('noticesTitle'),
      differ: notices.length > 1 ? say('noticesDiffer') : null,
      list: notices.map((notice) => ({
        text: noticeIn(notice, language),
        source: say('source', { title: notice.sourceTitle }),
        url: notice.sourceUrl,
        readOn: say('readOn', { date: day(notice.asOf) }),
        outOfDate: notice.outOfDate ? say('outOfDate') : null,
      })),
    },
    page: say('page'),
    contactLine: null,
  }
}

/** A notice in another language says which, and is set and read out in that one. */
const noticeIn = ({ text, language: of }: Statement['notices'][number], language: Language) =>
  of === undefined || of === language ? text : { lang: of, text: `${languages[of].name}: ${text}` }

const states = {
  reserved: 'stateReserved',
  issued: 'stateIssued',
  redeemed: 'stateRedeemed',
  void: 'stateVoid',
  expired: 'stateExpired',
} as const satisfies Record<Statement['vouchers'][number]['state'], WordKey>

const routes = {
  voucher: 'routeVoucher',
  'expenses-only': 'routeExpenses',
  payroll: 'routePayroll',
  declined: 'routeDeclined',
} as const satisfies Record<NonNullable<Statement['route']>, WordKey>

function nextLines({ route, capped, remainder, nextThresholdIn }: Statement, say: Say): string[] {
  return [
    say(route === null ? 'routeNone' : routes[route]),
    ...(capped ? [say('capReached')] : []),
    ...(remainder > 0 && nextThresholdIn !== null ? [say('over', { n: remainder })] : []),
    ...(nextThresholdIn === null ? [] : [say('nextMore', { n: nextThresholdIn })]),
  ]
}

const tableOf = <Row>(
  title: string,
  head: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
): Table => ({ title, head, rows: rows.map(cells) })
