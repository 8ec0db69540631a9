import { languageCodes } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { contactWords } from '../src/contact/words/catalogue.ts'
import { pageReview } from '../src/site/page-review.ts'

const reviewed = { status: 'reviewed', by: 'Synthetic speaker' } as const

describe('what a page says of the review of its words', () => {
  it.each(languageCodes.filter((each) => contactWords[each].review.status === 'unreviewed'))(
    'in %s, a review of some words is none of the others at the foot of the page',
    (language) => expect(pageReview(reviewed, language, 'contact')).toEqual({ status: 'unreviewed' }),
  )
  it('in English, where all words are the source, is what the city says', () => {
    for (const kind of ['home', 'champion'] as const) expect(pageReview(reviewed, 'en', kind)).toBe(reviewed)
    expect(pageReview({ status: 'unreviewed' }, 'en', 'home')).toEqual({ status: 'unreviewed' })
  })
})
