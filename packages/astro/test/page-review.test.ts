import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { pageReview } from '../src/site/page-review.ts'
import { areaNames, type Area } from '../src/words/areas.ts'
import { cataloguesWith } from '../src/words/catalogues.ts'

const review = { status: 'reviewed', by: 'Synthetic speaker' } as const
const others = languageCodes.filter((each) => each !== 'en')

/** A city whose speakers checked these areas in Polish, word for word as they are. */
const checked = (areas: readonly Area[]) =>
  cataloguesWith(Object.fromEntries(areas.map((area) => [area, { pl: { review, words: {} } }])))
const everywhere: readonly Area[] = ['site', 'outreach', 'guide', 'check', 'contact']

describe('what a page says of the review of its words', () => {
  it.each(others)('in %s, a review of some words is none of the others at the foot of the page', (language) => {
    const catalogues = cataloguesWith({ site: { [language]: { review, words: {} } } })
    expect(pageReview(catalogues, language, 'about')).toEqual({ status: 'unreviewed' })
  })
  it('in English, where all words are the source, is what the city says', () => {
    const catalogues = cataloguesWith({ site: { en: { review, words: {} } } })
    for (const kind of ['home', 'champion'] as const) expect(pageReview(catalogues, 'en', kind)).toEqual(review)
    const doubted = cataloguesWith({ site: { en: { review: { status: 'unreviewed' }, words: {} } } })
    expect(pageReview(doubted, 'en', 'home')).toEqual({ status: 'unreviewed' })
  })
  it('is the speaker’s when all that its words come from is checked', () => {
    expect(pageReview(checked(areaNames), 'pl', 'guide-questions')).toEqual(review)
    expect(pageReview(checked(everywhere), 'pl', 'about')).toEqual(review)
  })
  it.each([
    ['champion', 'champion'],
    ['story', 'champion'],
    ['contact', 'questionnaire'],
    ['guide-questions', 'guideQuestions'],
    ['guide-questions', 'questionnaire'],
  ] as const)('on a page of %s asks for the review of %s too', (kind, area) => {
    const catalogues = checked(areaNames.filter((each) => each !== area))
    expect(pageReview(catalogues, 'pl', kind)).toEqual({ status: 'unreviewed' })
    expect(pageReview(catalogues, 'pl', 'about')).toEqual(review)
  })
})
