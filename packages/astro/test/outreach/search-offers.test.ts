import { expect, it } from 'vitest'
import { searchOffers } from '../../src/outreach/search-offers.ts'
import { anEvent, anOffer } from './a-publication.ts'

const sewing = anOffer({
  texts: {
    en: { title: 'Sewing course', summary: 'Six mornings.', body: ['A machine for everybody.'], review: 'original' },
    ur: { title: 'سلائی کا کورس', summary: 'چھ صبحیں۔', body: ['Machine'], review: 'unreviewed' },
  },
})
const cooking = anOffer({
  id: 'dddddddd',
  texts: { en: { title: 'Cooking', summary: 'After the sewing.', body: [], review: 'original' } },
})
const found = (query: string, language: 'en' | 'ur' | 'ar' = 'en') =>
  searchOffers([cooking, sewing], query, language, ['en', 'ur', 'ar']).map(
    ({ item, language: foundIn }) => `${item.id} ${foundIn}`,
  )
const both = [`${sewing.id} en`, `${cooking.id} en`]

it.each([
  ['sewing', both],
  ['SEWING', both],
  ['sewing machine', [`${sewing.id} en`]],
  ['سلائي', [`${sewing.id} ur`]],
  ['swimming', []],
  ['', []],
  ['<script>', []],
])('%s', (query, hits) => expect(found(query)).toEqual(hits))

it('says which language it found the words in: the reader’s own where it has them', () => {
  expect(found('machine', 'ur')).toEqual([`${sewing.id} ur`])
  expect(found('machine', 'ar')).toEqual([`${sewing.id} en`])
})

it('finds an event by its place, and marks the words as they stand', () => {
  expect(searchOffers([anEvent()], 'test road', 'en', ['en'])).toHaveLength(1)
  const [hit] = searchOffers([anEvent()], 'tea', 'en', ['en'])
  expect(hit?.title).toEqual([
    { text: 'Tea', isMatch: true },
    { text: ' morning', isMatch: false },
  ])
})
