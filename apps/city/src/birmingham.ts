import { defineCity } from '@use-it-cities/core/city'
import partners from '../content/partners.json' with { type: 'json' }
import places from '../content/places.json' with { type: 'json' }
import strands from '../content/strands.json' with { type: 'json' }
import themes from '../content/themes.json' with { type: 'json' }
import type { CityInput } from '@use-it-cities/core'

/**
 * Birmingham, where USE-IT! ran from 2017 to 2019. Another city writes its own file like this one.
 * No speaker has checked any of its words but the English yet, here and in `content/`.
 */
export const birmingham = defineCity({
  id: 'birmingham',
  name: {
    en: 'Birmingham',
    ur: 'برمنگھم',
    pa: 'ਬਰਮਿੰਘਮ',
    bn: 'বার্মিংহাম',
    ar: 'برمنغهام',
    so: 'Birmingham',
    ps: 'برمنګهم',
    ro: 'Birmingham',
    pl: 'Birmingham',
  },
  title: {
    en: 'USE-IT Birmingham',
    ur: 'یوز اِٹ برمنگھم',
    pa: 'ਯੂਜ਼ ਇਟ ਬਰਮਿੰਘਮ',
    bn: 'ইউজ ইট বার্মিংহাম',
    ar: 'يوز إت برمنغهام',
    so: 'USE-IT Birmingham',
    ps: 'یوز اېټ برمنګهم',
    ro: 'USE-IT Birmingham',
    pl: 'USE-IT Birmingham',
  },
  summary: {
    en: 'What people in Birmingham did with the skills, ideas and places they already had.',
    ur: 'برمنگھم کے لوگوں نے اپنے پاس پہلے سے موجود ہنر، خیالات اور جگہوں سے کیا کیا۔',
    pa: 'ਬਰਮਿੰਘਮ ਦੇ ਲੋਕਾਂ ਨੇ ਆਪਣੇ ਕੋਲ ਪਹਿਲਾਂ ਤੋਂ ਮੌਜੂਦ ਹੁਨਰ, ਵਿਚਾਰਾਂ ਅਤੇ ਥਾਵਾਂ ਨਾਲ ਕੀ ਕੀਤਾ।',
    bn: 'বার্মিংহামের মানুষ তাঁদের আগে থেকেই থাকা দক্ষতা, ভাবনা আর জায়গা দিয়ে কী করেছেন।',
    ar: 'ماذا فعل الناس في برمنغهام بما لديهم من قبل من مهارات وأفكار وأماكن.',
    so: 'Waxa dadka Birmingham ay ku qabteen xirfadaha, fikradaha iyo goobaha ay hore u haysteen.',
    ps: 'د برمنګهم خلکو له هغو مهارتونو، فکرونو او ځایونو څخه څه جوړ کړل چې له مخکې يې لرل.',
    ro: 'Ce au făcut oamenii din Birmingham cu priceperile, ideile și locurile pe care le aveau deja.',
    pl: 'Co ludzie w Birmingham zrobili z umiejętnościami, pomysłami i miejscami, które już mieli.',
  },
  languages: ['en', 'ur', 'pa', 'bn', 'ar', 'so', 'ps', 'ro', 'pl'],
  timeZone: 'Europe/London',
  currency: 'GBP',
  contact: {
    note: {
      en: 'Ask at any partner organisation.',
      ur: 'کسی بھی شراکت دار ادارے سے پوچھیں۔',
      pa: 'ਕਿਸੇ ਵੀ ਭਾਈਵਾਲ ਸੰਸਥਾ ਤੋਂ ਪੁੱਛੋ।',
      bn: 'যেকোনো অংশীদার সংগঠনে জিজ্ঞাসা করুন।',
      ar: 'اسأل أي منظمة شريكة.',
      so: 'Weydii mid kasta oo ka mid ah ururrada wada shaqeeya.',
      ps: 'له هرې شریکې ادارې څخه وپوښتئ.',
      ro: 'Întrebați la oricare organizație parteneră.',
      pl: 'Zapytaj w dowolnej organizacji partnerskiej.',
    },
  },
  partners: partners as CityInput['partners'],
  strands,
  themes: themes as CityInput['themes'],
  places: places.map(({ id, name, kind }) => ({ id, title: name, kind })) as CityInput['places'],
  colours: { brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' },
})
