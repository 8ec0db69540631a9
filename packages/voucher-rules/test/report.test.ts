import { expect, test } from 'vitest'
import { assessVouchers } from '../src/index.ts'
import { assessmentReport } from '../src/report.ts'
import { assessmentReportSchema, submissionEventSchema } from '../src/schema.ts'
import { anEvent, aPolicy, aRoute, events } from './support/records.ts'

const facts = {
  submissions: [
    ...events(11),
    anEvent({ submission: 'q-x', researcher: null }),
    anEvent({ submission: 'q-y', duplicateOf: 'q-001' }),
  ],
  routes: [aRoute()],
}

test('the report has the form that other programs rely on', () => {
  const report = assessmentReport([aPolicy()], facts, '2018-02-01')
  if (!report.ok) throw new Error(report.error.code)
  expect(assessmentReportSchema.parse(report.value)).toEqual(report.value)
  expect(report.value).toMatchObject({
    policy: { id: 'birmingham-community-researchers', version: '2017' },
    on: '2018-02-01',
    researchers: [
      {
        researcher: 'amina',
        excluded: [{ submission: 'q-y', reason: 'duplicate', params: { of: 'q-001' } }],
        entitledMinor: 2000,
        awardedMinor: 2000,
        heldMinor: 0,
        capped: false,
        nextThresholdIn: 9,
      },
    ],
    unattributed: [{ submission: 'q-x', reason: 'researcher-not-named' }],
  })
})

test('the report says what the assessment says, and fails as it does', () => {
  const report = assessmentReport([aPolicy()], facts, '2018-02-01')
  const assessed = assessVouchers([aPolicy()], facts, { on: '2018-02-01', timeZone: 'Europe/London' })
  if (!report.ok || !assessed.ok) throw new Error('Expected both to work.')
  expect(report.value.researchers[0]?.counted).toEqual(assessed.value[0]?.counted)
  expect(assessmentReport([aPolicy()], facts, '2017-01-01')).toEqual({
    ok: false,
    error: { code: 'no-policy-on', on: '2017-01-01' },
  })
})

test('a valid event without the day of its validation is refused where events are read', () => {
  expect(submissionEventSchema.safeParse(anEvent()).success).toBe(true)
  expect(submissionEventSchema.safeParse(anEvent({ validatedAt: null })).success).toBe(false)
  expect(submissionEventSchema.safeParse({ ...anEvent(), name: 'Amina' }).success).toBe(false)
})
