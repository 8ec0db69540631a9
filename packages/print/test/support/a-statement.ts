import type { Statement } from '@use-it-cities/voucher-rules/schema'
import { serial } from './a-questionnaire.ts'

/** A statement with something in every part. */
export const aStatement = (changes: Partial<Statement> = {}): Statement => ({
  researcher: { name: 'Amina Test', code: serial },
  on: '2026-11-20',
  policy: { id: 'test-vouchers', version: 1, title: 'Vouchers for community research' },
  currency: 'GBP',
  route: null,
  counted: Array.from({ length: 11 }, (_, at) => ({
    submission: `11111111-2222-4333-8444-0000000000${10 + at}`,
    ...(at === 0 && { serial }),
    interviewedOn: '2026-11-01',
    validatedOn: '2026-11-05',
  })),
  excluded: [
    {
      submission: 'aaaaaaaa-2222-4333-8444-000000000001',
      interviewedOn: '2026-11-02',
      because: { key: 'excluded.duplicate', params: { of: '11111111' } },
    },
  ],
  waiting: [{ submission: 'bbbbbbbb-2222-4333-8444-000000000001', interviewedOn: '2026-11-18' }],
  arithmetic: [{ key: 'arithmetic.counted', params: { count: 11 } }],
  entitledMinor: 2000,
  awardedMinor: 0,
  heldMinor: 2000,
  issuedMinor: 0,
  capped: false,
  remainder: 1,
  nextThresholdIn: 9,
  vouchers: [{ last4: 'X7K2', amountMinor: 2000, state: 'redeemed', on: '2026-11-19', retailer: 'supermarket-a' }],
  notices: [
    {
      id: 'first',
      text: 'A note that nobody has looked at for a while.',
      sourceTitle: 'A page about vouchers',
      sourceUrl: 'https://example.org/vouchers',
      asOf: '2024-01-02',
      outOfDate: true,
    },
    {
      id: 'second',
      text: 'A note that says something else.',
      sourceTitle: 'Another page',
      sourceUrl: 'https://example.org/other',
      asOf: '2026-10-02',
      outOfDate: false,
    },
  ],
  ...changes,
})
