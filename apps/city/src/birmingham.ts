import { defineCity } from '@use-it-cities/core/city'
import partners from '../content/partners.json' with { type: 'json' }
import places from '../content/places.json' with { type: 'json' }
import strands from '../content/strands.json' with { type: 'json' }
import themes from '../content/themes.json' with { type: 'json' }
import type { CityInput } from '@use-it-cities/core'

/** Birmingham, where USE-IT! ran from 2017 to 2019. Another city writes its own file like this one. */
export const birmingham = defineCity({
  id: 'birmingham',
  name: { en: 'Birmingham', ur: 'برمنگھم' },
  title: { en: 'USE-IT Birmingham', ur: 'یوز اِٹ برمنگھم' },
  summary: {
    en: 'What people in Birmingham did with the skills, ideas and places they already had.',
    ur: 'برمنگھم کے لوگوں نے اپنے پاس پہلے سے موجود ہنر، خیالات اور جگہوں سے کیا کیا۔',
  },
  languages: ['en', 'ur'],
  timeZone: 'Europe/London',
  currency: 'GBP',
  contact: {
    note: { en: 'Ask at any partner organisation.', ur: 'کسی بھی شراکت دار ادارے سے پوچھیں۔' },
  },
  partners: partners as CityInput['partners'],
  strands,
  themes,
  places: places.map(({ id, name, kind }) => ({ id, title: name, kind })) as CityInput['places'],
  colours: { brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' },
})
