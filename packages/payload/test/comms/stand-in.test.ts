import { textHash, visibleOn, type ConsentGiven, type Story, type StoryText } from '@use-it-cities/success-stories'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isApprovedByBoth, standIn } from '../../src/comms/stand-in.ts'
import { paragraph } from '../support/builders.ts'

const code = 'k7mfr2wq'
const story: Story = {
  id: 's',
  code,
  kind: 'told',
  status: 'published',
  publishedOn: '2026-11-01T10:00:00.000Z',
  organisation: 'north-trust',
  strand: 'a',
  themes: [],
  place: 'b',
  sourceLanguage: 'en',
  citations: [{ report: 'r', title: 'A report', section: '2' }],
}
const consent: ConsentGiven = {
  id: 'c',
  type: 'given',
  story: code,
  subject: 'teller-1',
  recordedAt: '2026-01-05T10:00:00.000Z',
  on: '2026-01-05',
  how: 'paper',
  language: 'en',
  wording: { version: '1', hash: 'a'.repeat(64), review: 'source' },
  organisations: ['north-trust'],
  channels: ['website'],
  languages: ['en'],
  identifiability: { name: 'nobody', face: false, place: 'ward' },
  until: '2098-01-05',
  needsCountersignature: false,
}
const where = { channel: 'website', language: 'en', on: '2026-11-21' } as const

test('the rules say of a stand-in what they say of the whole text', () => {
  const approval = fc.record({
    of: fc.constantFrom('these', 'others', 'nobody'),
    by: fc.constantFrom('the writer', 'somebody else'),
  })
  const parts = {
    title: fc.string({ minLength: 1 }),
    words: fc.string({ minLength: 1 }),
    kind: fc.constantFrom('told', 'reported'),
    hasConsent: fc.boolean(),
    approval,
    tellerApproval: approval,
  }
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(fc.record(parts), ({ title, words, kind, hasConsent, ...approvals }) => {
      const written = { title, summary: title, body: paragraph(words) }
      const hash = textHash(written)
      const recorded = ({ of, by }: { of: string; by: string }) =>
        of === 'nobody' ? null : { hash: of === 'these' ? hash : 'b'.repeat(64), by, on: '2026-11-01T10:00:00.000Z' }
      const text: StoryText = {
        id: 't',
        story: code,
        language: 'en',
        status: 'published',
        ...written,
        author: 'the writer',
        approval: recorded(approvals.approval),
        tellerApproval: recorded(approvals.tellerApproval),
        translation: null,
      }
      const judge = (each: StoryText) =>
        visibleOn({ ...story, kind: kind as Story['kind'] }, [each], hasConsent ? [consent] : [], [], where)
      const small = standIn(text, hash)
      expect(judge(small)).toEqual(judge(text))
      expect(JSON.stringify(small)).not.toContain(JSON.stringify(written.body))
      expect(isApprovedByBoth(small)).toBe([text.approval, text.tellerApproval].every((each) => each?.hash === hash))
      seen.add(judge(text).visible)
    }),
    { numRuns: 300 },
  )
  expect([...seen].sort()).toEqual([false, true])
})
