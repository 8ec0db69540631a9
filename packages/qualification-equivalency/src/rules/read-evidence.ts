import { fail, isLocalDate, ok, type LocalDate, type Result } from '@use-it-cities/core'
import { badInput, type BadInput } from './bad-input.ts'
import { englishTests, englishWays, type EnglishEvidence, type EnglishTest, type EnglishWay } from './evidence.ts'

const examples: Record<EnglishTest, string> = { ielts: 'ielts:7.5/7/6.5/7@2026-03-14', oet: 'oet:B/B/C+/B@2026-03-14' }

/**
 * Reads evidence of English as people type it: `ielts:7.5/7/6.5/7@2026-03-14` (listening, reading, writing, speaking;
 * a fifth mark is the overall one on the certificate), `oet:B/B/C+/B@2026-03-14`, or a way without a test:
 * `taught-in-english`.
 */
export function readEvidence(typed: string, on: LocalDate): Result<EnglishEvidence, BadInput> {
  const field = 'english'
  if ((englishWays as readonly string[]).includes(typed)) return ok({ way: typed as EnglishWay })
  const [name = '', rest, ...more] = typed.split(':')
  const test = englishTests.find((each) => each === name.toLowerCase())
  if (!test || rest === undefined || more.length > 0) {
    const isWay = rest === undefined
    return fail(
      badInput(isWay ? 'unknown-way' : 'unknown-test', field, typed, examples.ielts, [...englishTests, ...englishWays]),
    )
  }
  const [marks = '', day, ...days] = rest.split('@')
  if (day === undefined || days.length > 0 || !isLocalDate(day))
    return fail(badInput('not-a-date', field, typed, examples[test]))
  if (day > on) return fail(badInput('date-in-the-future', field, typed, examples[test]))
  const parts = marks.split('/')
  if (parts.length !== 4 && !(test === 'ielts' && parts.length === 5))
    return fail(badInput('four-marks-expected', field, typed, examples[test]))
  const read = parts.map((part) => (test === 'ielts' ? band(part) : grade(part)))
  const bad = read.indexOf(null)
  if (bad !== -1) return fail(badInput('impossible-mark', field, parts[bad] ?? '', examples[test]))
  const [listening = 0, reading = 0, writing = 0, speaking = 0, overall] = read as (string | number)[]
  return ok({
    test,
    marks: { listening, reading, writing, speaking },
    ...(typeof overall === 'number' ? { overall } : {}),
    on: day,
  })
}

/** An IELTS band: 0 to 9 in halves. */
const band = (typed: string): number | null => (/^([0-8](\.[05])?|9(\.0)?)$/.test(typed) ? Number(typed) : null)

/** An OET grade. */
const grade = (typed: string): string | null => (/^([A-E]|C\+)$/i.test(typed) ? typed.toUpperCase() : null)
