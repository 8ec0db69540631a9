import type { CityInput } from '../../src/index.ts'

/** A small city with nothing wrong in it; a test names only what it is about. */
export const aCity = (changes: Partial<CityInput> = {}): CityInput => ({
  id: 'sampleton',
  name: { en: 'Sampleton' },
  title: { en: 'Our skills' },
  summary: { en: 'What residents did.' },
  languages: ['en', 'ur'],
  timeZone: 'Europe/London',
  currency: 'GBP',
  contact: { phone: '0121 496 0000' },
  partners: [{ id: 'library', name: 'Library', kind: 'charity' }],
  strands: [{ id: 'skills', title: { en: 'Skills' }, summary: { en: 'What people can do.' } }],
  themes: [{ id: 'health', title: { en: 'Health' } }],
  places: [{ id: 'sampleton', title: { en: 'Sampleton' }, kind: 'city' }],
  colours: { brand: '#1d5c4d', onBrand: '#ffffff', accent: '#f2b134' },
  ...changes,
})
