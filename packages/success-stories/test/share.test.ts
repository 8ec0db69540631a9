import { languageCodes, languages, type Language } from '@use-it-cities/core'
import { bundleOf } from '@use-it-cities/tooling/bundle'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareNotes, shareText, shareWords, smsParts, type ShareKind, type StoryToShare } from '../src/share.ts'

interface Given extends Partial<StoryToShare> {
  kind: ShareKind
  language?: Language
}
interface Expected {
  text: string
  /** How many text messages it would be sent as. */
  sms: number
}

const story: StoryToShare = {
  title: 'Paid to ask the questions',
  summary: 'Amina learned to interview her neighbours.',
  address: 'https://use-it.example/en/stories/k7mfr2wq',
  organisation: 'Test Advice Service',
}

describe('what a story is passed on with', () => {
  const cases = readCases<Given, Expected>(new URL('cases/share.yaml', import.meta.url))
  runCases(cases, ({ kind, language = 'en', ...changed }) => {
    const text = shareText(kind, language, { ...story, ...changed })
    return { text: text.replaceAll('\u2068', '⦗').replaceAll('\u2069', '⦘'), sms: smsParts(text) }
  })
})

describe('laws', () => {
  const kinds = fc.constantFrom<ShareKind>('whatsapp', 'sms', 'social', 'copy')
  const anyWords = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.constantFrom('\u202e{address}', '$&$1', '<script>alert(1)</script>', 'a\u0301'.repeat(900), '👨‍👩‍👧‍👦'.repeat(40), ''),
  )
  const anyStory = fc.record({
    title: anyWords,
    summary: anyWords,
    organisation: anyWords,
    address: fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }).filter((url) => smsParts(url) <= 2),
  })
  const anything = [kinds, fc.constantFrom(...languageCodes), anyStory] as const

  test('the address is always whole and last, on a line of its own', () => {
    fc.assert(
      fc.property(...anything, (kind, language, given) => {
        expect(shareText(kind, language, given).split('\n').at(-1)).toBe(given.address)
      }),
    )
  })

  test('a text message is at most two parts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languageCodes), anyStory, (language, given) => {
        expect(smsParts(shareText('sms', language, given))).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('a post is at most 280 characters with its address as 23', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languageCodes), anyStory, (language, given) => {
        const text = shareText('social', language, given)
        if (text === given.address) return
        expect([...text.slice(0, -given.address.length)].length + 23).toBeLessThanOrEqual(280)
      }),
    )
  })

  test('there are no control characters, and every mark of direction that begins also ends', () => {
    fc.assert(
      fc.property(...anything, (kind, language, given) => {
        const text = shareText(kind, language, given)
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066\u2067]|\p{Cs}/u)
        const marks = text.match(/[\u2068\u2069]/g) ?? []
        const isolates = languages[language].dir === 'rtl' ? ['', '\u2068\u2069'] : ['']
        expect(isolates).toContain(marks.join(''))
      }),
    )
  })

  test('what is short comes whole, letter by letter', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abc {}$&<>"*_~'), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(kinds, fc.constantFrom(...languageCodes), plain, (kind, language, words) => {
        const title = words.replace(/\s+/g, ' ').trim()
        expect(shareText(kind, language, { ...story, title })).toContain(title)
      }),
    )
  })

  test('as many parts as the standard says, whatever is in them', () => {
    fc.assert(
      fc.property(fc.nat(1_000), (count) => {
        expect(smsParts('a'.repeat(count))).toBe(count <= 160 ? 1 : Math.ceil(count / 153))
        expect(smsParts('ਕ'.repeat(count))).toBe(count <= 70 ? 1 : Math.max(1, Math.ceil(count / 67)))
        // Two places each, and never cut in two: 76 of them fill 152 of 153.
        expect(smsParts('€'.repeat(count))).toBe(count <= 80 ? 1 : Math.ceil(count / 76))
      }),
    )
  })
})

test('every word has a note for its translator, and says the name where English does', () => {
  for (const language of languageCodes) {
    const { review, words } = shareWords[language]
    expect(Object.keys(words), language).toEqual(Object.keys(shareNotes))
    expect(review.status, language).toBe(language === 'en' ? 'source' : 'unreviewed')
    expect(words.from.split('{organisation}'), language).toHaveLength(2)
    for (const word of Object.values(words)) expect(word, language).not.toMatch(/\{(?!organisation\})/)
  }
})

test('in each language the words of a text message leave most of it to the title', () => {
  for (const language of languageCodes) {
    const letters = shareText('sms', language, { ...story, title: '' }).length
    expect(letters, language).toBeLessThan(story.address.length + 30)
  }
})

test('the words to pass on bring no zod and no rules', async () => {
  const bundle = await bundleOf("export * from './src/share.ts'", `${import.meta.dirname}/..`)
  expect(bundle.inputs.filter((file) => /zod|rules|schema|feed/.test(file))).toEqual([])
  expect(bundle.bytes).toBeLessThan(9_000)
})
