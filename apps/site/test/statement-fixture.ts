import { newSerial } from '@use-it-cities/questionnaire-schema'
import type { Statement } from '@use-it-cities/voucher-rules/schema'
import type { FakeCms } from './fake-cms.ts'

export const researcherCode = newSerial(new Uint8Array(8).fill(33))
export const researcherPin = '204816'

const uuid = (number: number) => `4f0c91ab-0000-4000-8000-${String(number).padStart(12, '0')}`

export const aStatement = (change: Partial<Statement> = {}): Statement => ({
  researcher: { name: 'Test Researcher', code: researcherCode },
  on: '2026-11-21',
  policy: { id: 'birmingham-2017', version: '1', title: '£20 for every 10 interviews' },
  currency: 'GBP',
  route: null,
  counted: Array.from({ length: 12 }, (_, at) => ({
    submission: uuid(at),
    interviewedOn: '2026-11-03' as const,
    validatedOn: '2026-11-10' as const,
  })),
  excluded: [
    {
      submission: uuid(50),
      interviewedOn: '2026-11-04',
      because: { key: 'excluded.duplicate', params: { of: '4F0C-91AB' } },
    },
    { submission: uuid(51), interviewedOn: '2026-11-05', because: { key: 'excluded.a-code-of-tomorrow' } },
  ],
  waiting: [{ submission: uuid(60), serial: 'BCDF2345', interviewedOn: '2026-11-20' }],
  arithmetic: [
    { key: 'arithmetic.counted', params: { count: 12 } },
    {
      key: 'arithmetic.vouchers',
      params: { voucherMinor: 2000, currency: 'GBP', units: 10, total: 12, vouchers: 1 },
    },
    { key: 'arithmetic.remainder', params: { count: 2, next: 8 } },
    { key: 'arithmetic.total', params: { amountMinor: 2000, currency: 'GBP' } },
  ],
  entitledMinor: 2000,
  awardedMinor: 0,
  heldMinor: 2000,
  issuedMinor: 0,
  capped: false,
  remainder: 2,
  nextThresholdIn: 8,
  vouchers: [{ last4: '7KQM', amountMinor: 2000, state: 'void', on: '2026-11-12', retailer: 'shop-one' }],
  notices: [
    {
      id: 'tax',
      text: 'Ask an adviser how vouchers count before you rely on them.',
      sourceTitle: 'A page of advice',
      sourceUrl: 'https://advice.example.org/',
      asOf: '2026-10-01',
      outOfDate: true,
    },
  ],
  ...change,
})

/** The CMS for one researcher: the right code and PIN, and nothing else. */
export function withStatement(cms: FakeCms, statement: unknown = aStatement()): void {
  const isRight = (body: unknown) => {
    const { code, pin } = body as { code: string; pin: string }
    return code === researcherCode && pin === researcherPin
  }
  const notKnown = { status: 404, body: '{"error":"not-known"}' }
  cms.research.set('/statement', (body) =>
    isRight(body) ? { status: 200, body: JSON.stringify(statement) } : notKnown,
  )
  cms.research.set('/statement.pdf', (body) =>
    isRight(body) ? { status: 200, body: Buffer.from('%PDF-1.7 test'), type: 'application/pdf' } : notKnown,
  )
}
