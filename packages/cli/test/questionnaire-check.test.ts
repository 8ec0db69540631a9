import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import { describe, expect, test } from 'vitest'
import { checkOutputSchema } from '../src/index.ts'
import { sample } from './support/sample.ts'
import { aFile, aFolder, useIt, useItJson } from './support/use-it.ts'

const [section] = sample.sections
const withExtra = (extra: object) =>
  JSON.stringify({ ...sample, sections: [{ ...section, questions: [...(section?.questions ?? []), extra] }] })
const neverAsked = {
  name: 'extra',
  type: 'text',
  label: 'More?',
  when: { and: [{ eq: [{ answer: 'works' }, 'yes'] }, { eq: [{ answer: 'works' }, 'no'] }] },
}

describe('what is wrong with a questionnaire', () => {
  test('one with nothing wrong is 0 and says how long it is', () => {
    const { code, out, err } = useIt('questionnaire', 'check', aFile('d.json', JSON.stringify(sample)))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('A sample (sample, version 2)')
    expect(out).toMatch(/Questions asked: \d+ to \d+/)
    expect(out).toContain('“members” is taken to have 8 entries')
  })

  test('one with a mistake is 1 and says where and what to do', () => {
    const { code, out } = useIt('questionnaire', 'check', aFile('d.json', withExtra(neverAsked)))
    expect(code).toBe(1)
    expect(out).toContain('Wrong (1)')
    expect(out).toContain('definition.sections[0].questions[9].when')
    expect(out).toContain('works is "yes" and works is "no"')
  })

  test('one that cannot be run says so', () => {
    const file = aFile('d.json', withExtra({ ...neverAsked, when: { answered: 'nobody' } }))
    const { code, json } = useItJson('questionnaire', 'check', file)
    expect(code).toBe(1)
    expect(json).toMatchObject({ ok: false, paths: null, findings: [{ code: 'unknown-reference', severity: 'error' }] })
    expect(useIt('questionnaire', 'check', file).out).toContain('It cannot be run like this')
  })

  test('what it prints for programs is what the schema says', () => {
    for (const content of [JSON.stringify(sample), withExtra(neverAsked), JSON.stringify(householdQuestionnaire)]) {
      const { json } = useItJson('questionnaire', 'check', aFile('d.json', content))
      expect(checkOutputSchema.parse(json)).toEqual(json)
    }
  })

  test('the household questionnaire has no errors and eight languages that no speaker has checked', () => {
    const { definition, translations } = householdQuestionnaire
    const folder = aFolder({
      'definition.json': JSON.stringify(definition),
      ...Object.fromEntries(translations.map((each) => [`${each.language}.json`, JSON.stringify(each)])),
    })
    const { code, json } = useItJson('questionnaire', 'check', folder)
    const output = checkOutputSchema.parse(json)
    expect(code).toBe(0)
    expect(output.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(output.translations).toHaveLength(8)
    expect(new Set(output.translations.map(({ review }) => review))).toEqual(new Set(['unreviewed']))
  })

  test('a byte order mark is no mistake', () => {
    expect(useIt('questionnaire', 'check', aFile('d.json', `\uFEFF${JSON.stringify(sample)}`)).code).toBe(0)
  })
})

test('--against says what changed and what it breaks', () => {
  const older = aFile('older.json', JSON.stringify({ ...sample, version: 1 }))
  const newer = aFile(
    'd.json',
    JSON.stringify(sample).replace('How old are you?', 'What is your age?').replace('"min":16', '"min":18'),
  )
  const { code, out } = useIt('questionnaire', 'check', newer, '--against', older)
  expect(code).toBe(0)
  expect(out).toContain('Since version 1: old answers must be converted, or some no longer fit (needs-migration).')
  expect(out).toContain('“How old are you?” became “What is your age?”')
  const { json } = useItJson('questionnaire', 'check', newer, '--against', older)
  expect(checkOutputSchema.parse(json).comparison?.changes.map((change) => change.code)).toEqual([
    'limits-narrowed',
    'words-changed',
  ])
})

test('--graph draws it', () => {
  const { code, out } = useIt('questionnaire', 'check', aFile('d.json', JSON.stringify(sample)), '--graph')
  expect(code).toBe(0)
  expect(out).toMatch(/^flowchart TD\n/)
  expect(out).toContain('q_works -. "works is #34;yes#34;" .-> q_hours')
})
