import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainWords } from '../../src/languages/difference/plain-words.ts'
import { changesSince } from '../../src/languages/difference/changes-since.ts'
import { wordsBetween, type Part } from '../../src/languages/difference/words-between.ts'
import { blocksToLexical } from '../../src/text/blocks-to-lexical.ts'
import { wordsHash } from '../../src/text/words-hash.ts'
import { paragraph } from '../support/builders.ts'

const of = (parts: readonly Part[], kind: Part['kind']) =>
  parts.flatMap((part) => (part.kind === 'same' || part.kind === kind ? [part.words] : [])).join('')

describe('what changed, word by word', () => {
  test.each([
    ['English', 'I mend bicycles on Saturdays.', 'I mend bicycles on Sundays.', ['Saturdays'], ['Sundays']],
    ['Urdu', 'میں سائیکل ٹھیک کرتا ہوں', 'میں گاڑی ٹھیک کرتا ہوں', ['سائیکل'], ['گاڑی']],
    ['Panjabi', 'ਮੈਂ ਸਾਈਕਲ ਠੀਕ ਕਰਦਾ ਹਾਂ', 'ਮੈਂ ਕਾਰ ਠੀਕ ਕਰਦਾ ਹਾਂ', ['ਸਾਈਕਲ'], ['ਕਾਰ']],
    ['Bengali', 'আমি সাইকেল সারাই', 'আমি গাড়ি সারাই', ['সাইকেল'], ['গাড়ি']],
  ])('%s: whole words and never half a letter', (_, before, after, out, inn) => {
    const parts = wordsBetween(before, after)
    expect(parts.filter(({ kind }) => kind === 'out').map(({ words }) => words)).toEqual(out)
    expect(parts.filter(({ kind }) => kind === 'in').map(({ words }) => words)).toEqual(inn)
  })

  test('both texts can be put together again from what is shown, to the letter', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', ' ', '\n', 'اردو', 'ਪੰ', ', ', '👩‍🔧', '  '))
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordsBetween(before, after)
        expect(of(parts, 'out')).toBe(before)
        expect(of(parts, 'in')).toBe(after)
      }),
    )
  })

  test('texts with nothing in common are answered too', () => {
    const [before, after] = ['a ', 'b '].map((word) =>
      Array.from({ length: 6000 }, (_, at) => `${word.trim()}${at} `).join(''),
    ) as [string, string]
    const parts = wordsBetween(before, after)
    expect(of(parts, 'out')).toBe(before)
    expect(of(parts, 'in')).toBe(after)
  })
})

test('a body is read in lines, with lists, breaks and where links lead', () => {
  const body = blocksToLexical([
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'How it began' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'I came in ', marks: ['bold'] },
        { type: 'link', href: 'https://example.org', children: [{ type: 'text', text: 'here' }] },
        { type: 'break' },
        { type: 'text', text: 'and stayed.' },
      ],
    },
    { type: 'list', ordered: false, items: [[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]] },
  ])
  expect(plainWords(body)).toBe('How it began\nI came in here (https://example.org)\nand stayed.\n• one\n• two')
  expect(plainWords({ root: { type: 'root', children: [{ type: 'upload' }] } })).toBe('')
})

test('the version is found by its words; one that is no longer kept is not made up', () => {
  const words = (title: string) => ({ title, summary: 'S', body: blocksToLexical(paragraph('The same.')) })
  const versions = [words('Third'), words('Second'), words('First')]
  expect(changesSince(wordsHash(words('First')), versions, words('Third'))).toEqual({
    title: [
      { kind: 'out', words: 'First' },
      { kind: 'in', words: 'Third' },
    ],
    summary: [{ kind: 'same', words: 'S' }],
    body: [{ kind: 'same', words: 'The same.' }],
    parts: {},
  })
  expect(changesSince(wordsHash(words('Never')), versions, words('Third'))).toBeNull()
})
