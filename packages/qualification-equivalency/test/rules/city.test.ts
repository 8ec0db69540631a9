import { expect, test } from 'vitest'
import { guideIndex, loadProfession, readings } from '../../src/data.ts'
import { guideFor, withCity, type CityHelp } from '../../src/index.ts'
import { cityHelpSchema } from '../../src/schema.ts'
import { help as advice } from '../support/help.ts'

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

test('a session that is over is not shown; one of today still is', () => {
  const sessions = (['2026-11-20', '2026-11-21', '2026-12-05'] as const).map((on) => ({
    on,
    from: '14:00',
    place: 'A hall',
  }))
  const { localHelp } = withCity(guide, cityHelpSchema.parse({ city: 'otherton', help: [{ ...advice, sessions }] }))
  expect(localHelp[0]?.sessions?.map(({ on }) => on)).toEqual(['2026-11-21', '2026-12-05'])
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
