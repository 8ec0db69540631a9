import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeSentence, compareVersions, verdictTable, type Migration } from '../../src/authoring.ts'
import { sameWords } from '../../src/authoring/versions/same-words.ts'
import type { Definition, Question } from '../../src/contract/index.ts'
import { aDefinition } from './support/a-definition.ts'
import { anyDefinition } from './support/any-definition.ts'

const before = aDefinition({
  questions: [
    { name: 'works', type: 'select-one', choices: 'yn', mayDecline: ['refused'] },
    { name: 'hours', min: 0, max: 60, unit: 'hours', when: { eq: [{ answer: 'works' }, 'yes'] } },
    { name: 'area', type: 'select-one', choices: 'areas', filter: { ne: [{ choice: 'city' }, 'x'] }, required: true },
    {
      name: 'views',
      type: 'likert',
      choices: 'scale',
      rows: [
        { name: 'good', label: 'It is good.' },
        { name: 'bad', label: 'It is bad.', reverse: true },
      ],
    },
    {
      name: 'born',
      type: 'date',
      checks: [{ code: 'past', test: { lt: [{ answer: 'born' }, { today: true }] }, message: 'When?' }],
    },
    { name: 'double', type: 'calculated', value: { multiply: [{ answer: 'hours' }, 2] } },
    { name: 'reach', type: 'contact', parts: ['phone'] },
  ],
  sections: [{ id: 'last', title: 'Last', questions: [{ name: 'end', type: 'text', label: 'Anything else?' }] }],
  choices: { yn: ['yes', 'no'], areas: ['soho', 'ladywood', 'smethwick'], scale: ['agree', 'neither', 'disagree'] },
  rest: { retired: { questions: ['income'], choices: { areas: ['aston'] } } },
})

type Draft = { -readonly [key in keyof Definition]: Definition[key] }

/** The next version after `change`; the number goes up unless the change says otherwise. */
function next(change: (draft: Draft) => void): Definition {
  const draft: Draft = structuredClone({ ...before, version: 2 })
  change(draft)
  return draft
}

const withQuestion = (name: string, changes: Partial<Question>) =>
  next((draft) => {
    draft.sections = draft.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.name === name ? ({ ...question, ...changes } as Question) : question,
      ),
    }))
  })
const withList = (
  list: string,
  change: (
    choices: { code: string; label: string; exclusive?: boolean; attributes?: Record<string, string> }[],
  ) => void,
) =>
  next((draft) => {
    const choices = structuredClone(draft.choices) as Record<string, { code: string; label: string }[]>
    change(choices[list] ?? [])
    draft.choices = choices
  })
const withQuestions = (change: (questions: Question[]) => void) =>
  next((draft) => {
    const [first, ...rest] = draft.sections
    const questions = [...(first?.questions ?? [])]
    change(questions)
    draft.sections = [{ id: 'first', title: 'First', questions }, ...rest]
  })
const extra = (changes: object = {}) => ({ name: 'extra', type: 'text', label: 'More?', ...changes }) as Question
const migration = (...steps: Migration['steps']): Migration => ({
  contract: 1,
  questionnaire: 'sample',
  from: 1,
  to: 2,
  steps,
})

describe('what a change means for answers that were given before it', () => {
  const renamedWorks = withQuestions((all) => all.splice(1, 1, { ...all[1], name: 'employed' } as Question))
  test.each<[string, Definition, Migration?]>([
    ['questionnaire-replaced', next((draft) => void (draft.id = 'other'))],
    ['title-changed', next((draft) => void (draft.title = 'Another'))],
    ['language-changed', next((draft) => void (draft.language = 'pl'))],
    ['words-changed', withQuestion('works', { label: 'Do you have a job?' })],
    [
      'section-added',
      next((draft) => void (draft.sections = [...draft.sections, { id: 'new', title: 'New', questions: [] }])),
    ],
    ['order-changed', withQuestions((all) => all.push(...all.splice(1, 1)))],
    ['question-added', withQuestions((all) => all.push(extra()))],
    ['question-added-required', withQuestions((all) => all.push(extra({ required: true })))],
    ['question-removed', withQuestions((all) => all.splice(7, 1))],
    ['retired-name-reused', withQuestions((all) => all.push(extra({ name: 'income' })))],
    ['type-widened', withQuestion('born', { type: 'text' })],
    ['type-narrowed', withQuestion('works', { type: 'select-many' })],
    ['type-changed', withQuestion('works', { type: 'integer' })],
    ['list-changed', withQuestion('works', { choices: 'areas' } as Partial<Question>)],
    ['choice-added', withList('areas', (all) => all.push({ code: 'winson', label: 'Winson Green' }))],
    ['choice-inserted', withList('areas', (all) => all.unshift({ code: 'winson', label: 'Winson Green' }))],
    ['choice-removed', withList('areas', (all) => void all.pop())],
    ['retired-code-reused', withList('areas', (all) => all.push({ code: 'aston', label: 'Aston' }))],
    ['choice-words-changed', withList('areas', (all) => void Object.assign(all[0] ?? {}, { label: 'The whole city' }))],
    ['choice-words-fixed', withList('areas', (all) => void Object.assign(all[0] ?? {}, { label: 'it is SOHO.' }))],
    ['choice-order-changed', withList('areas', (all) => void all.reverse())],
    ['exclusive-changed', withList('areas', (all) => void Object.assign(all[0] ?? {}, { exclusive: true }))],
    ['attributes-changed', withList('areas', (all) => void Object.assign(all[0] ?? {}, { attributes: { city: 'x' } }))],
    [
      'row-added',
      withQuestion('views', {
        rows: [
          { name: 'good', label: 'It is good.' },
          { name: 'bad', label: 'It is bad.', reverse: true },
          { name: 'new', label: 'It is new.' },
        ],
      } as Partial<Question>),
    ],
    ['row-removed', withQuestion('views', { rows: [{ name: 'good', label: 'It is good.' }] } as Partial<Question>)],
    [
      'row-reversed',
      withQuestion('views', {
        rows: [
          { name: 'good', label: 'It is good.' },
          { name: 'bad', label: 'It is bad.' },
        ],
      } as Partial<Question>),
    ],
    ['unit-changed', withQuestion('hours', { unit: 'days' } as Partial<Question>)],
    ['limits-widened', withQuestion('hours', { max: 80 } as Partial<Question>)],
    ['limits-narrowed', withQuestion('hours', { max: 40 } as Partial<Question>)],
    ['became-required', withQuestion('works', { required: true })],
    ['became-optional', withQuestion('area', { required: false })],
    ['condition-changed', withQuestion('hours', { when: { answered: 'works' } })],
    [
      'section-condition-changed',
      next(
        (draft) =>
          void (draft.sections = draft.sections.map((each) =>
            each.id === 'last' ? { ...each, when: { answered: 'works' } } : each,
          )),
      ),
    ],
    ['filter-changed', withQuestion('area', { filter: { eq: [{ choice: 'city' }, 'y'] } } as Partial<Question>)],
    ['check-added', withQuestion('works', { checks: [{ code: 'ok', test: true, message: 'Hm.' }] })],
    [
      'check-changed',
      withQuestion('born', {
        checks: [{ code: 'past', test: { lt: [{ answer: 'born' }, '2020-01-01'] }, message: 'When?' }],
      }),
    ],
    ['check-removed', withQuestion('born', { checks: [] })],
    [
      'calculation-changed',
      withQuestion('double', { value: { multiply: [{ answer: 'hours' }, 3] } } as Partial<Question>),
    ],
    ['decline-changed', withQuestion('works', { mayDecline: [] })],
    ['contact-parts-changed', withQuestion('reach', { parts: ['email'] } as Partial<Question>)],
    [
      'question-retired',
      {
        ...withQuestions((all) => all.splice(7, 1)),
        retired: { questions: ['income', 'reach'], choices: { areas: ['aston'] } },
      },
    ],
    [
      'choice-retired',
      {
        ...withList('areas', (all) => void all.pop()),
        retired: { questions: ['income'], choices: { areas: ['aston', 'smethwick'] } },
      },
    ],
    [
      'choice-renamed',
      withList('areas', (all) => void Object.assign(all[2] ?? {}, { code: 'sandwell' })),
      migration({ do: 'rename-choice', questions: ['area'], from: 'smethwick', to: 'sandwell' }),
    ],
    [
      'choices-merged',
      withList('areas', (all) => void all.splice(1, 2, { code: 'rest', label: 'The rest' })),
      migration({ do: 'merge-choices', questions: ['area'], from: ['ladywood', 'smethwick'], to: 'rest' }),
    ],
  ])('%s', (code, after, mapping) => {
    const { verdict, changes } = compareVersions(before, after, mapping)
    expect(changes.map((change) => change.code)).toEqual([code])
    expect(verdict).toBe(verdictTable[code as keyof typeof verdictTable].verdict)
    for (const one of changes) expect(changeSentence(one)).not.toMatch(/\{\w+\}|undefined/)
    told.add(code)
  })

  test.each<[string, Definition, readonly string[], Migration?]>([
    ['the number has not gone up', { ...before, title: 'Another' }, ['version-not-raised', 'title-changed']],
    [
      'a section goes with its question',
      next((draft) => void (draft.sections = draft.sections.slice(0, 1))),
      ['section-removed', 'question-removed'],
    ],
    [
      'the steps of a scale change',
      withList('scale', (all) => void all.splice(1, 1)),
      ['scale-changed', 'choice-removed'],
    ],
    [
      'a question moves into a repeat',
      withQuestions((all) =>
        all.splice(5, 1, {
          name: 'people',
          type: 'repeat',
          label: 'Who?',
          entryLabel: 'Person',
          questions: all.slice(5, 6),
        }),
      ),
      ['question-added', 'moved-into-repeat'],
    ],
    [
      'a question gets another name, with a migration',
      renamedWorks,
      ['question-renamed', 'condition-changed'],
      migration({ do: 'rename-question', from: 'works', to: 'employed' }),
    ],
    ['a question gets another name, without one', renamedWorks, ['question-removed', 'question-added']],
  ])('%s', (_, after, codes, mapping) => {
    const adjusted = mapping ? withConditionOn(after, 'employed') : after
    const found = compareVersions(before, adjusted, mapping).changes.map(({ code }) => code)
    expect(found).toEqual(codes)
    for (const code of found) told.add(code)
  })

  const told = new Set<string>()
  test('every kind of change has a case', () => {
    expect(Object.keys(verdictTable).filter((code) => !told.has(code))).toEqual([])
  })
})

const withConditionOn = (definition: Definition, name: string): Definition => ({
  ...definition,
  sections: definition.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.name === 'hours' ? { ...question, when: { eq: [{ answer: name }, 'yes'] } } : question,
    ),
  })),
})

test('a list called like something that every object has is a list like others', () => {
  const odd = (...codes: string[]) =>
    aDefinition({ choices: { constructor: codes }, rest: { version: codes.length, retired: { choices: {} } } })
  expect(compareVersions(odd('a'), odd('a', 'b'))).toMatchObject({
    verdict: 'safe',
    changes: [{ code: 'choice-added' }],
  })
})

test('the same definition has no changes, whatever it is', () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      expect(compareVersions(definition, structuredClone(definition))).toEqual({ verdict: 'safe', changes: [] })
    }),
  )
})

test.each([
  ['Full time', 'full-time', true],
  ['Employed', 'Emplyoed', true],
  ['Volunteering', 'Voluntering', true],
  ['Ladywood', 'Ladywoodd', true],
  ['Full time', 'Part time', false],
  ['likely', 'unlikely', false],
  ['typical', 'atypical', false],
  ['I agree', 'I do not agree', false],
  ['paid', 'said', false],
  ['16 to 24', '16 to 25', false],
  ['مکمل وقت', 'جز وقتی', false],
  ['ਹਾਂ', 'ਹੋ', false],
])('%s and %s: a correction is %s', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same)
  expect(sameWords(other, one)).toBe(same)
})
