import fc from 'fast-check'
import { guideFor } from '@use-it-cities/qualification-equivalency'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { describe, expect, it } from 'vitest'
import { papersAsked } from '../../src/guide/questions/flow/papers-asked.ts'
import { pressed } from '../../src/guide/questions/flow/pressed.ts'
import { questionsFor } from '../../src/guide/questions/flow/questions-for.ts'
import { allFields, fieldsOf } from '../../src/guide/questions/form/fields.ts'
import { longestValue, typedIn, type Typed } from '../../src/guide/questions/form/typed.ts'
import { isQuestion, questionIds } from '../../src/guide/questions/question-id.ts'
import { readAll } from '../../src/guide/questions/read/read-all.ts'
import { hiddenFields } from '../../src/guide/questions/view/hidden-fields.ts'
import { choicesOf } from '../../src/guide/questions/view/choices-of.ts'
import { anAsking, typed } from './an-asking.ts'
import { words } from '../our-words.ts'

const professions = guideIndex.professions.map(({ id }) => id)
const value = fc.oneof(
  fc.constantFrom(
    'GB-ENG',
    'GB-NIR',
    'NG',
    'CH',
    'PL',
    'US',
    'refugee',
    'other',
    'none',
    'test',
    'ielts',
    'oet',
    '7',
    '9.5',
  ),
  fc.constantFrom(
    'yes',
    'no',
    'dentist',
    'doctor',
    'gp-training',
    'us-canada-accredited',
    '3',
    '2024',
    '2099',
    'B',
    'Z',
  ),
  fc.string({ maxLength: 300 }),
)
const form = fc
  .array(fc.tuple(fc.constantFrom(...allFields, 'unsaid', '__proto__', 'other'), value), { maxLength: 30 })
  .map((pairs) => new URLSearchParams(pairs))
const pages = [...questionIds, 'check', 'answer'] as const
const action = fc.oneof(
  fc.constantFrom(
    'next',
    'unsaid',
    'back',
    'add',
    'remove:1',
    'remove:3',
    'check',
    'answer',
    'language:ur',
    'country:NG',
  ),
  fc.constantFrom(...questionIds.map((id) => `change:${id}`)),
  fc.string(),
)

describe('whatever comes in a form', () => {
  it('leads to a page, and to the answer only without a fault and with nothing left to ask', () => {
    fc.assert(
      fc.property(fc.constantFrom(...professions), form, fc.constantFrom(...pages), action, (id, sent, at, button) => {
        const asking = anAsking(id)
        const shown = pressed(asking, typedIn(sent), at, button)
        expect(pages).toContain(shown.page)
        if (shown.page !== 'answer') return
        expect(shown.read.faults).toEqual([])
        const open = shown.questions.filter((each) => !shown.read.answered.has(each) && !shown.read.unsaid.has(each))
        expect(open).toEqual([])
        const { profession, readings, on } = asking
        const guide = guideFor({ profession, index: guideIndex, readings }, shown.read.person, shown.read.evidence, on)
        expect(guide.profession).toBe(id)
      }),
      { numRuns: 500 },
    )
  })

  it('decides nothing by an answer to a question that is not asked any more, which no page shows', () => {
    const answers = fc.record({
      nation: fc.constantFrom('GB-ENG', 'GB-SCT', 'GB-NIR'),
      trainedIn: fc.constantFrom('SY', 'CH', 'PL', 'US', 'NG'),
      swissRights: fc.constantFrom('yes', 'no'),
      qualifiedAs: fc.constantFrom('dentist', 'doctor', 'nurse'),
      holds: fc.constantFrom(
        ['none'],
        ['gp-training'],
        ['sponsor-offer'],
        ['uk-register-before', 'specialist-experience'],
      ),
    })
    fc.assert(
      fc.property(fc.constantFrom(...professions), answers, (id, given) => {
        const asking = anAsking(id)
        const routesOf = (each: Typed) => {
          const { person } = readAll(each, asking)
          const { profession, readings, on } = asking
          const { routes, otherRoutes } = guideFor({ profession, index: guideIndex, readings }, person, [], on)
          return [...routes.map((route) => [route.id, route.fit]), ...otherRoutes.map((route) => [route.id])]
        }
        const all = typed(given)
        const asked = new Set(questionsFor(asking, readAll(all, asking)).flatMap((question) => fieldsOf[question]))
        expect(routesOf(all)).toEqual(routesOf(new Map([...all].filter(([field]) => asked.has(field)))))
      }),
      { numRuns: 500 },
    )
  })

  it('settles whether Swiss rights count for somebody trained elsewhere, who goes on seeing the answer', () => {
    const asking = anAsking('physiotherapist')
    const fields = {
      nation: 'GB-ENG',
      trainedIn: 'SY',
      status: 'other',
      english: 'none',
      unsaid: ['papers', 'practised'],
    }
    const before = pressed(asking, typed(fields), 'answer', 'change:swiss')
    expect([before.page, before.questions.includes('swiss')]).toEqual(['swiss', false])
    const after = pressed(asking, typed({ ...fields, swissRights: 'yes' }), 'swiss', 'next')
    expect([after.page, after.read.person.swissRights]).toEqual(['check', true])
    expect(after.questions).toContain('swiss')
  })

  it('keeps only our fields, none empty and none long', () => {
    fc.assert(
      fc.property(form, (sent) => {
        for (const [field, values] of typedIn(sent)) {
          expect(allFields).toContain(field)
          expect(values.every((each) => each !== '' && each.length <= longestValue)).toBe(true)
        }
      }),
    )
  })

  it('carries all that was typed on other pages, so that nothing is lost on the way', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(...questionIds), (sent, page) => {
        const sentBefore = typedIn(sent)
        const carried = new URLSearchParams(hiddenFields(sentBefore, page).map(({ name, value: each }) => [name, each]))
        const own = fieldsOf[page].filter((field) => field !== 'sittings')
        const others = [...sentBefore].filter(([field]) => !own.includes(field))
        expect([...typedIn(carried)]).toEqual(others)
      }),
    )
  })
})

it.each(professions)(
  '%s: whoever would rather say nothing is through in as many steps as there are questions',
  (id) => {
    const asking = anAsking(id)
    let shown = pressed(asking, new Map(), 'nation', 'change:nation')
    const asked: string[] = []
    while (isQuestion(shown.page)) {
      asked.push(shown.page)
      shown = pressed(asking, shown.typed, shown.page, 'unsaid')
      expect(asked.length).toBeLessThanOrEqual(questionIds.length)
    }
    expect([shown.page, new Set(asked).size]).toEqual(['check', asked.length])
    expect(pressed(asking, shown.typed, 'check', 'answer').page).toBe('answer')
  },
)

it.each(professions)('%s: asks for papers and a country only where a route reads them', (id) => {
  const asking = anAsking(id)
  for (const nation of ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']) {
    const read = readAll(new Map([['nation', [nation]]]), asking)
    const questions = questionsFor(asking, read)
    expect(questions.includes('papers')).toBe(papersAsked(asking, read.person).length > 0)
    for (const question of questions.filter((each) => !['country', 'practised', 'tests'].includes(each)))
      expect(choicesOf(question, asking, read, new Map(), words).length).toBeGreaterThan(1)
  }
})
