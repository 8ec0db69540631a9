import { describe, expect, test } from 'vitest'
import { readingAgeOf, sentencesIn, wordsForReadingAge, wordsIn } from '../src/plain-words.ts'

test.each([
  ['en', 'We met on Monday. Was it good? Yes!', 3],
  ['ur', 'ہم پیر کو ملے۔ کیا یہ اچھا تھا؟ جی ہاں۔', 3],
  ['ar', 'التقينا يوم الاثنين. هل كان جيدًا؟ نعم.', 3],
  ['bn', 'আমরা সোমবার দেখা করেছি। ভালো ছিল? হ্যাঁ।', 3],
  ['pa', 'ਅਸੀਂ ਸੋਮਵਾਰ ਨੂੰ ਮਿਲੇ। ਚੰਗਾ ਸੀ? ਹਾਂ।', 3],
  ['en', '… — !', 0],
])('sentences in %s: %s', (_language, text, count) => expect(sentencesIn(text)).toHaveLength(count))

test.each([
  ["The trust's well-known nurses didn’t wait", ['The', "trust's", 'well-known', 'nurses', 'didn’t', 'wait']],
  ['ਪੰਜਾਬੀ ਹਿੰਦੀ', ['ਪੰਜਾਬੀ', 'ਹਿੰਦੀ']],
  ['2017 میں', ['2017', 'میں']],
])('words in %s', (text, words) => expect(wordsIn(text)).toEqual(words))

describe('the reading age of English', () => {
  const easy = Array.from({ length: 30 }, () => 'The cat sat on the mat.')
  const hard = Array.from(
    { length: 10 },
    () =>
      'Stakeholders collaboratively operationalised multidisciplinary neighbourhood regeneration opportunities throughout implementation.',
  )
  test('rises with long words and long sentences', () => {
    expect(readingAgeOf(easy)).toBe(5)
    expect(readingAgeOf(hard)).toBeUndefined()
    expect(readingAgeOf([...hard, ...hard])).toBeGreaterThan(20)
  })
  test(`is not told of fewer than ${wordsForReadingAge} words`, () =>
    expect(readingAgeOf(easy.slice(0, 16))).toBeUndefined())
})
