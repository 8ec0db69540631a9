import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { expect, it } from 'vitest'
import { noAnswer } from '../../src/check/app/model/kept.ts'
import { itemCard } from '../../src/check/app/view/item-card.ts'
import { toHtml } from '../../src/questionnaire/markup.ts'
import { words } from '../our-words.ts'

const cardOf = (id: string, language: 'en' | 'ur') => {
  const item = catPolicyCatalogue.items.find((each) => each.id === id)
  if (!item) throw new Error(`Expected ${id}.`)
  const say = words.assess(language)
  return toHtml(itemCard({ say, language, item, catalogue: catPolicyCatalogue, answer: noAnswer, on: '2026-11-21' }))
}

it('a law that nobody confirmed says so under its name, before its words', () => {
  expect(cardOf('CAT-C-48', 'en')).toContain(
    '<strong>TUPE</strong><p>We could not confirm this. Check it before you rely on it.</p><p>Do staff move',
  )
})

it('what is known from memory is not marked as a judgement of ours', () => {
  expect(cardOf('CAT-C-48', 'en')).toContain('<span>partly from memory: check it</span>')
  expect(cardOf('CAT-C-21', 'en')).toContain('<span>ours</span>')
})

it('from right to left, a law and the rule for leaving out are marked as English, and the law stands by itself', () => {
  const card = cardOf('CAT-C-48', 'ur')
  expect(card).toContain('<p lang="en" dir="ltr">Do staff move')
  expect(card).toContain('<span lang="en" dir="ltr">Not applicable when no staff or service move</span>')
})
