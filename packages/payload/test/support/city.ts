import { defineCity } from '@use-it-cities/core/city'

/** A small city for tests. Nobody in it exists. */
export const testCity = defineCity({
  id: 'testville',
  name: { en: 'Testville' },
  title: { en: 'Testville stories' },
  summary: { en: 'Stories of neighbours.' },
  languages: ['en', 'ur', 'ar'],
  timeZone: 'Europe/London',
  currency: 'GBP',
  contact: { email: 'hello@example.org' },
  partners: [
    { id: 'north-trust', name: 'North Trust', kind: 'charity' },
    { id: 'south-centre', name: 'South Centre', kind: 'social-enterprise' },
  ],
  strands: [{ id: 'matching-skills', title: { en: 'Matching skills' }, summary: { en: 'Skills meet needs.' } }],
  themes: [
    { id: 'work', title: { en: 'Work', ur: 'کام' } },
    { id: 'learning', title: { en: 'Learning' } },
  ],
  places: [{ id: 'old-town', title: { en: 'Old Town' }, kind: 'ward' }],
  colours: { brand: '#1d5c4d', onBrand: '#ffffff', accent: '#d9822b' },
})
