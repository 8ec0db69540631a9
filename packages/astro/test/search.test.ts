import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithPositions } from '../src/site/fold.ts'
import { highlight, search, searchIndex, termsOf } from '../src/site/search.ts'
import { aStory } from './fixture.ts'

describe('letters that readers use for one another are one', () => {
  it.each([
    ['Café', 'cafe'],
    ['ŁÓDŹ', 'lodz'],
    ['Română', 'romana'],
    ['كتاب', 'کتاب'],
    ['على', 'علی'],
    ['آنکھ', 'انکھ'],
    ['مُحَبَّت', 'محبت'],
    ['أحمد', 'احمد'],
    ['ہسپتال', 'هسپتال'],
    ['۲۰۱۷', '2017'],
    ['٢٠١٧', '2017'],
    ['ک‌تاب', 'کتاب'],
  ])('%s is found by %s', (written, typed) => expect(fold(written)).toBe(fold(typed)))
})

describe('search', () => {
  const text = aStory().texts.en
  if (!text) throw new Error('the fixture has an English text')
  const soup = aStory({ code: 'bbbbbbbb' })
  const urdu = aStory({
    code: 'cccccccc',
    texts: { ur: { ...text, title: 'ہسپتال میں کام' }, en: { ...text, title: 'Work', summary: 'Soup.' } },
  })
  const index = searchIndex([soup, urdu])
  const codes = (query: string, language: 'en' | 'ur' = 'en') =>
    search(index, query, language).map(({ story }) => story.code)

  it('wants every word, and puts titles first', () => {
    expect(codes('soup')).toEqual(['bbbbbbbb', 'cccccccc'])
    expect(codes('soup baths')).toEqual(['bbbbbbbb'])
    expect(codes('soup nowhere')).toEqual([])
  })
  it('finds a story in another language, and says which', () => {
    const [hit] = search(index, 'هسپتال', 'en')
    expect(hit?.language).toBe('ur')
    expect(hit?.title.filter(({ isMatch }) => isMatch).map((each) => each.text)).toEqual(['ہسپتال'])
  })
  it('shows the words round a find in the body', () => {
    const [hit] = search(index, 'gardens', 'en')
    expect(hit?.excerpt.some((each) => each.isMatch && each.text === 'gardens')).toBe(true)
  })
  it('asks nothing for an empty query', () => expect(codes('  –  ')).toEqual([]))
})

it('a highlight is the text again, whatever the text and the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      expect(
        highlight(text, termsOf(query))
          .map((each) => each.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

it('each folded letter knows where it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { folded, at } = foldWithPositions(text)
      expect(folded).toBe(fold(text))
      expect(at).toHaveLength(folded.length + 1)
      expect([...at].sort((a, b) => a - b)).toEqual(at)
    }),
  )
})
