import { describe, expect, it } from 'vitest'
import { LONGEST_POLICY, readPolicy, type PolicyTerms } from '@use-it-cities/cat-policy-checklist'

const catalogue = { id: 'a', version: '1.0.0', items: [{ id: 'lead' }, { id: 'law' }] }
const terms: PolicyTerms = {
  contract: 1,
  catalogue: 'a',
  basis: 'ours',
  within: 12,
  items: [
    { item: 'lead', groups: [['portfolio holder', 'cabinet member'], ['transfer*']] },
    { item: 'law', groups: [['section 123', 's123']] },
    { item: 'of-another-catalogue', groups: [['a']] },
  ],
}
const read = (text: string) => readPolicy(text, catalogue, terms)

describe('where a policy may deal with an item', () => {
  it('quotes the sentence and where it stands', () => {
    const text = 'First words. The Cabinet Member\nfor property answers for every asset transferred. Last words.'
    const reading = read(text)
    if (!reading.ok) throw new Error(reading.error.code)
    const [pointer] = reading.value.pointers
    expect(pointer?.item).toBe('lead')
    expect(pointer?.passages[0]?.quote).toBe('The Cabinet Member\nfor property answers for every asset transferred.')
    expect(text.slice(pointer?.passages[0]?.start, pointer?.passages[0]?.end)).toBe(pointer?.passages[0]?.quote)
    expect(reading.value.notFound).toEqual(['law'])
  })

  it('says nothing when the words stand too far apart', () => {
    const reading = read(`The cabinet member ${'and so on '.repeat(20)} transfer.`)
    expect(reading.ok && reading.value.pointers).toEqual([])
  })

  it('counts the words from the first to the last, by the item’s own measure where it has one', () => {
    const found = (between: number, within?: number) => {
      const [lead] = terms.items
      const items = lead ? [{ ...lead, ...(within && { within }) }] : []
      const text = `The portfolio holder ${'and '.repeat(between)}transfers.`
      const reading = readPolicy(text, catalogue, { ...terms, items })
      return reading.ok && reading.value.pointers.length === 1
    }
    // Two words, those between, and one: twelve.
    expect([found(9), found(10)]).toEqual([true, false])
    expect([found(9, 5), found(2, 5), found(3, 5)]).toEqual([false, true, false])
    expect(found(20, 40)).toBe(true)
  })

  it('measures a phrase to its last word', () => {
    const found = (within: number) => {
      const items = [{ item: 'lead', groups: [['transfer'], ['the cabinet member']], within }]
      const reading = readPolicy('transfer: the cabinet member', catalogue, { ...terms, items })
      return reading.ok && reading.value.pointers.length === 1
    }
    expect([found(4), found(3)]).toEqual([true, false])
  })

  it('takes a letter for the same letter in another form, and a longer word for another word', () => {
    const itemsIn = (text: string) => {
      const reading = read(text)
      return reading.ok ? reading.value.pointers.map(({ item }) => item) : []
    }
    expect(itemsIn('See ｓ１２３ and \uFB01nance.')).toEqual(['law'])
    expect(itemsIn('The portfolios holder and a transfer.')).toEqual([])
  })

  it('reads a text of just the length that it takes', () => {
    expect(read('a'.repeat(LONGEST_POLICY)).ok).toBe(true)
  })

  it('finds what it does not quote', () => {
    const reading = readPolicy('Under section 123. And s123 again.', catalogue, terms, { passagesPerItem: 0 })
    expect(reading.ok && reading.value.pointers).toEqual([{ item: 'law', passages: [], more: 2 }])
    expect(reading.ok && reading.value.notFound).toEqual(['lead'])
  })

  it('answers nothing', () => {
    const reading = read('The portfolio holder does not deal with transfers under section 123.')
    expect(JSON.stringify(reading)).not.toMatch(/"(answer|level|score|met|outcome)"/)
  })

  it.each([
    ['nothing but spaces', ' \n\t ', 'policy.no-words'],
    ['a program', 'MZ\0\0', 'policy.not-text'],
    ['more than it reads', 'a'.repeat(LONGEST_POLICY + 1), 'policy.too-long'],
  ])('refuses %s', (_, text, code) => {
    const reading = read(text)
    expect(!reading.ok && reading.error.code).toBe(code)
  })
})
