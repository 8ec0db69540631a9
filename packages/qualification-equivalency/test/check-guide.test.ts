import { beforeAll, describe, expect, test } from 'vitest'
import { guideIndex } from '../src/data.ts'
import type { Profession } from '../src/index.ts'
import { checkGuide, type ProblemCode } from '../src/schema.ts'
import { allProfessions } from './support/guide.ts'

let professions: Profession[] = []
beforeAll(async () => {
  professions = await allProfessions()
})

test('there is nothing wrong with what ships', () => {
  expect(checkGuide(guideIndex, professions)).toEqual([])
})

/** The shipped guide with one place in one profession's file written differently. */
function problemsWith(id: string, from: RegExp, to: string) {
  const files = professions.map((each) => JSON.stringify(each))
  const nth = professions.findIndex((each) => each.id === id)
  const spoiled = files[nth]?.replace(from, to)
  expect(spoiled).not.toBe(files[nth])
  return checkGuide(
    guideIndex,
    files.map((file, index): unknown => JSON.parse(index === nth ? (spoiled ?? file) : file)),
  )
}

describe('each fault is found, and its place named:', () => {
  test.each<[code: ProblemCode, id: string, from: RegExp, to: string, at: string]>([
    ['unknown-regulator', 'nurse', /"regulator":"nmc"/, '"regulator":"zz"', 'nurse'],
    ['unknown-nation', 'nurse', /"GB-SCT"/, '"GB-YRK"', 'professions.1.nations.2'],
    ['missing-source', 'nurse', /"source":"[^"]+"/, '"source":""', 'professions.1.regulated.source'],
    ['missing-source', 'nurse', /"source":"[^"]+",/, '', 'professions.1.regulated.source'],
    ['wrong-shape', 'doctor', /"unconfirmed"}/, '"unconfirmed","value":"£255"}', 'professions.0.regulated'],
    ['wrong-shape', 'nurse', /"asOf":"2025-11-03"/, '"asOf":"3 November"', 'professions.1.regulated.asOf'],
    ['orphan-fact', 'nurse', /nurse\/nmc-international\/english\/action/, 'nurse/a', 'nurse/a'],
    ['missing-step', 'nurse', /"after":\["toc-cbt"\]/, '"after":["dance"]', 'nurse/nmc-international/toc-osce'],
    [
      'orphan-step',
      'nurse',
      /"after":\["registration-application"\]/,
      '"after":[]',
      'nurse/nmc-international/decision',
    ],
    ['cycle', 'nurse', /"order":1,"after":\[\]/, '"order":1,"after":["decision"]', 'nurse/nmc-international'],
    ['out-of-order', 'nurse', /"order":2/, '"order":9', 'nurse/nmc-international/toc-cbt'],
    [
      'overlapping-periods',
      'social-worker',
      /"until":"2026-11-30"/,
      '"until":null',
      'social-worker/swe-overseas/pay-scrutiny',
    ],
    ['duplicate-id', 'nurse', /nurse\/recency-1"/, 'nurse/regulated"', 'nurse/regulated'],
    ['unlisted-profession', 'nurse', /"id":"nurse"/, '"id":"nursse"', 'nursse'],
    ['missing-profession', 'nurse', /"id":"nurse"/, '"id":"nursse"', 'nurse'],
  ])('%s in %s', (code, id, from, to, at) => {
    expect(problemsWith(id, from, to)).toContainEqual(expect.objectContaining({ code, at }))
  })
})

test('a guide that is no guide at all is a problem, not an exception', () => {
  for (const anything of [null, 7, 'guide', [], {}]) {
    expect(checkGuide(anything, [anything]).length).toBeGreaterThan(0)
  }
})
