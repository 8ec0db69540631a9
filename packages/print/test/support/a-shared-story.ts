import type { Language } from '@use-it-cities/core'
import type { SharedStory } from '../../src/index.ts'

const words: Readonly<Record<Language, readonly [title: string, summary: string]>> = {
  en: [
    'From a kitchen table to a stall of her own',
    'She had cooked for forty people every Friday for years. Now she sells lunches at the market.',
  ],
  ur: [
    'باورچی خانے کی میز سے اپنے ٹھیلے تک',
    'وہ برسوں سے ہر جمعے کو چالیس لوگوں کے لیے کھانا پکاتی تھی۔ اب وہ بازار میں دوپہر کا کھانا بیچتی ہے۔',
  ],
  pa: [
    'ਰਸੋਈ ਦੀ ਮੇਜ਼ ਤੋਂ ਆਪਣੀ ਦੁਕਾਨ ਤੱਕ',
    'ਉਹ ਸਾਲਾਂ ਤੋਂ ਹਰ ਸ਼ੁੱਕਰਵਾਰ ਚਾਲੀ ਲੋਕਾਂ ਲਈ ਖਾਣਾ ਬਣਾਉਂਦੀ ਸੀ। ਹੁਣ ਉਹ ਬਾਜ਼ਾਰ ਵਿੱਚ ਦੁਪਹਿਰ ਦਾ ਖਾਣਾ ਵੇਚਦੀ ਹੈ।',
  ],
  bn: [
    'রান্নাঘরের টেবিল থেকে নিজের দোকান',
    'তিনি বছরের পর বছর প্রতি শুক্রবার চল্লিশ জনের জন্য রান্না করতেন। এখন তিনি বাজারে দুপুরের খাবার বিক্রি করেন।',
  ],
  ar: [
    'من مائدة المطبخ إلى كشك خاص بها',
    'كانت تطبخ لأربعين شخصًا كل يوم جمعة منذ سنوات. وهي الآن تبيع وجبات الغداء في السوق.',
  ],
  so: [
    'Miiska jikada ilaa dukaankeeda',
    'Sannado badan ayay Jimce kasta cunto u karin jirtay afartan qof. Hadda waxay suuqa ku iibisaa qado.',
  ],
  ps: [
    'د پخلنځي له مېزه تر خپلې هټۍ',
    'هغې کلونه هره جمعه د څلوېښتو کسانو لپاره پخلی کاوه. اوس په بازار کې د غرمې ډوډۍ پلوري.',
  ],
  ro: [
    'De la masa din bucătărie la propria tarabă',
    'Ani la rând a gătit în fiecare vineri pentru patruzeci de oameni. Acum vinde prânzuri la piață.',
  ],
  pl: [
    'Od kuchennego stołu do własnego straganu',
    'Przez lata co piątek gotowała dla czterdziestu osób. Teraz sprzedaje obiady na targu.',
  ],
}

/** Made up; nobody told it. */
export function aSharedStory(language: Language, changes: Partial<SharedStory> = {}): SharedStory {
  const [title, summary] = words[language]
  return {
    language,
    title,
    summary,
    organisation: { id: 'test', name: 'Test Enterprise Network' },
    translation: language === 'en' ? null : 'unreviewed',
    address: `https://use-it.example/${language}/stories/k7mfr2wq`,
    ...changes,
  }
}
