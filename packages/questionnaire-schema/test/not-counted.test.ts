import { describe, expect, test } from 'vitest'
import { whyNotCounted, type KnownToCity, type NotCounted, type Submission, type Verdict } from '../src/index.ts'
import { aSubmission } from './support/a-submission.ts'

const known: KnownToCity = {
  publishedVersions: [
    { id: 'household', version: 1, opensOn: '2026-09-01', closesOn: '2026-12-31' },
    { id: 'household', version: 2, opensOn: '2027-01-01', closesOn: null },
  ],
  isResearcherKnown: true,
  today: '2026-11-21',
}
const judged = (status: Verdict['status']): Verdict => ({
  status,
  errors: [],
  answers: {},
  contact: {},
  missing: {},
  dropped: [],
})
const complete = judged('complete')

describe('a questionnaire counts when it is complete, in time, and names a researcher whom the city knows', () => {
  test.each<[string, Submission, Verdict | null, Partial<KnownToCity>, readonly NotCounted[]]>([
    ['an ordinary one', aSubmission(), complete, {}, []],
    ['one from paper', aSubmission({ mode: 'paper', serial: 'BCDFGHJT' }), complete, {}, []],
    ['a researcher named in words', aSubmission({ researcher: { name: 'Synthetic Person' } }), complete, {}, []],
    ['answers missing', aSubmission(), judged('incomplete'), {}, ['incomplete']],
    ['answers wrong', aSubmission(), judged('invalid'), {}, ['invalid']],
    ['consent refused', aSubmission(), judged('declined'), {}, ['consent-not-given']],
    ['nobody named', aSubmission({ researcher: null }), complete, {}, ['researcher-not-named']],
    ['spaces for a name', aSubmission({ researcher: { name: '  ' } }), complete, {}, ['researcher-not-named']],
    ['a code that was made up', aSubmission(), complete, { isResearcherKnown: false }, ['researcher-unknown']],
    [
      'a version nobody published',
      aSubmission({ questionnaire: { id: 'household', version: 9 } }),
      null,
      {},
      ['version-unknown'],
    ],
    [
      'another questionnaire of the same version',
      aSubmission({ questionnaire: { id: 'other', version: 1 } }),
      complete,
      {},
      ['version-unknown'],
    ],
    ['asked before it opened', aSubmission({ interviewedOn: '2026-08-31' }), complete, {}, ['version-closed']],
    ['asked on the first day', aSubmission({ interviewedOn: '2026-09-01' }), complete, {}, []],
    [
      'asked on the last day, sent much later',
      aSubmission({ interviewedOn: '2026-12-31' }),
      complete,
      { today: '2027-06-01' },
      [],
    ],
    [
      'asked after it closed',
      aSubmission({ interviewedOn: '2027-01-01' }),
      complete,
      { today: '2027-06-01' },
      ['version-closed'],
    ],
    ['asked tomorrow', aSubmission({ interviewedOn: '2026-11-22' }), complete, {}, ['interviewed-in-future']],
    ['asked today', aSubmission({ interviewedOn: '2026-11-21' }), complete, {}, []],
    ['a serial number with one letter wrong', aSubmission({ serial: 'BCDFGHKT' }), complete, {}, ['serial-wrong']],
    [
      'several reasons at once',
      aSubmission({ researcher: null, serial: '' }),
      judged('incomplete'),
      {},
      ['incomplete', 'researcher-not-named', 'serial-wrong'],
    ],
  ])('%s', (_, submission, verdict, changes, because) => {
    expect(whyNotCounted(submission, verdict, { ...known, ...changes })).toEqual(because)
  })
})
