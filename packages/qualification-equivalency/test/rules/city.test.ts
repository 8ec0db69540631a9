import { expect, test } from 'vitest'
import { guideIndex, loadProfession, readings } from '../../src/data.ts'
import { guideFor, withCity, type CityHelp } from '../../src/index.ts'
import { cityHelpSchema } from '../../src/schema.ts'

const advice: CityHelp['help'][number] = {
  id: 'advice-desk',
  kind: 'advice',
  name: 'An invented advice desk',
  summary: { en: 'Looks at your papers with you.' },
  professions: ['all'],
  contact: { url: 'https://advice.example/' },
  source: 'https://advice.example/about',
  checkedOn: '2026-10-01',
  reviewBy: '2027-03-31',
}
const help: CityHelp = {
  city: 'otherton',
  help: [
    advice,
    { ...advice, id: 'dental-course', professions: ['dentist'] },
    { ...advice, id: 'old', reviewBy: '2026-11-20' },
  ],
}

const nurse = await loadProfession('nurse')
if (!nurse.ok) throw new Error('Expected the nurse.')
const guide = guideFor({ profession: nurse.value, index: guideIndex, readings }, { nation: 'GB-ENG' }, [], '2026-11-21')

test('a city adds its own help for the profession, while somebody keeps it up to date', () => {
  const here = withCity(guide, cityHelpSchema.parse(help))
  expect(here).toMatchObject({ city: 'otherton', localHelp: [{ id: 'advice-desk' }], localHelpOverdue: ['old'] })
  expect(here.routes).toEqual(guide.routes)
})

test.each<[string, unknown, string]>([
  ['no way to reach it', { ...advice, contact: {} }, 'people must be able to ask'],
  ['a review before the check', { ...advice, reviewBy: '2026-09-01' }, 'on or after checkedOn'],
  ['a field nobody knows', { ...advice, phone: '1' }, 'phone'],
  ['no source', { ...advice, source: 'a leaflet' }, 'source'],
])('a city file with %s is refused', (_, entry, sentence) => {
  const parsed = cityHelpSchema.safeParse({ city: 'otherton', help: [entry] })
  expect(parsed.success ? '' : JSON.stringify(parsed.error.issues)).toContain(sentence)
})

test('a city file with one id twice is refused', () =>
  expect(cityHelpSchema.safeParse({ city: 'otherton', help: [advice, advice] }).success).toBe(false))
