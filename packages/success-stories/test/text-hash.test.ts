import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHash, type Block } from '../src/index.ts'

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
const anyInline = words.map((text) => ({ type: 'text' as const, text }))
const anyBlock: fc.Arbitrary<Block> = fc.record({
  type: fc.constantFrom('paragraph' as const, 'quote' as const),
  children: fc.array(anyInline),
})
const anyWords = fc.record({ title: words, summary: words, body: fc.array(anyBlock, { minLength: 1, maxLength: 4 }) })

const reversedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversedKeys(each)]),
  )
}

test('a known text has a known hash, so that approvals outlive this version', () => {
  const body: Block[] = [{ type: 'paragraph', children: [{ type: 'text', text: 'سلام' }] }]
  expect(textHash({ title: 'A', summary: 'B', body })).toMatchInlineSnapshot(
    `"521a7416bee10390143dca43685c3a85a9eac5c4e88dd3fa1f76a25829dc980e"`,
  )
})

test('what I did, what helped, what a champion says and a film are words too; empty lists are none', () => {
  const body: Block[] = [{ type: 'paragraph', children: [{ type: 'text', text: 'b' }] }]
  const plain = { title: 'A', summary: 'B', body }
  const parts = [
    { did: ['Asked'] },
    { helped: ['Asked'] },
    { talk: { script: 's', facts: [], notYet: [], ifAsked: [] } },
    { film: { url: 'https://example.org/film', transcript: ['t'] } },
  ]
  const hashes = [plain, ...parts.map((part) => ({ ...plain, ...part }))].map(textHash)
  expect(new Set(hashes).size).toBe(5)
  expect(textHash({ ...plain, did: [], helped: [] })).toBe(textHash(plain))
})

test('the order of keys and what else is on the record do not matter', () => {
  fc.assert(
    fc.property(anyWords, (text) => {
      expect(textHash(reversedKeys(text) as typeof text)).toBe(textHash(text))
      expect(textHash({ ...text, author: 'somebody' } as typeof text)).toBe(textHash(text))
    }),
  )
})

test('any change to what a reader sees changes the hash', () => {
  fc.assert(
    fc.property(anyWords, words, fc.nat(), (text, other, at) => {
      const before = textHash(text)
      if (other !== text.title) expect(textHash({ ...text, title: other })).not.toBe(before)
      if (other !== text.summary) expect(textHash({ ...text, summary: other })).not.toBe(before)
      const body = text.body.toSpliced(at % text.body.length, 1, {
        type: 'heading',
        level: 2,
        children: [{ type: 'text', text: other }],
      })
      expect(textHash({ ...text, body })).not.toBe(before)
      expect(textHash({ ...text, title: text.summary, summary: text.title }) === before).toBe(
        text.title === text.summary,
      )
    }),
  )
})

test('words cannot move between fields without being noticed', () => {
  const body: Block[] = [{ type: 'paragraph', children: [] }]
  expect(textHash({ title: 'a","summary":"b', summary: 'c', body })).not.toBe(
    textHash({ title: 'a', summary: 'b', body }),
  )
})

test('a text that is frozen only on the outside is hashed again when a word inside it changes', () => {
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Before' }] }
  const text = Object.freeze({ title: 'A', summary: 'B', body: Object.freeze([paragraph]) as unknown as Block[] })
  const before = textHash(text)
  paragraph.children[0] = { type: 'text', text: 'After' }
  expect(textHash(text)).not.toBe(before)
})
