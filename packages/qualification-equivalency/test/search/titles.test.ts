import { readFileSync } from 'node:fs'
import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { fold, wordsOf } from '../../src/search/fold.ts'
import { professionIds, titlesByLanguage } from '../../src/search/titles.ts'

const wordsSchema = z.array(z.string().trim().min(1))
const fileSchema = z.strictObject({
  review: z.strictObject({ status: z.enum(['reviewed', 'unreviewed']) }),
  stopWords: wordsSchema,
  otherJobs: wordsSchema,
  sameWords: z.array(wordsSchema.min(2)),
  titles: z.record(
    z.string(),
    z.strictObject({
      title: z.string().trim().min(1),
      also: wordsSchema.optional(),
      short: wordsSchema.optional(),
      latin: wordsSchema.optional(),
      abroad: wordsSchema.optional(),
    }),
  ),
})
const guide = JSON.parse(readFileSync(new URL('../../data/guide-index.json', import.meta.url), 'utf8')) as {
  professions: { id: string }[]
}

const allTitles = new Set(
  languageCodes.flatMap((language) =>
    Object.values(titlesByLanguage[language].titles).flatMap(({ title, also = [], latin = [], abroad = [] }) =>
      [title, ...also, ...latin, ...abroad].map((words) => wordsOf(words).join(' ')),
    ),
  ),
)

describe.each(languageCodes)('titles in %s', (language) => {
  const file = titlesByLanguage[language]

  test('have the shape of a file of titles, and every profession of the guide in its order', () => {
    expect(() => fileSchema.parse(file)).not.toThrow()
    expect(Object.keys(file.titles)).toEqual(guide.professions.map(({ id }) => id))
  })

  test('say that no speaker has checked them, except English', () => {
    expect(file.review.status).toBe(language === 'en' ? 'reviewed' : 'unreviewed')
  })

  test('no profession has a word twice', () => {
    for (const { title, also = [], short = [], latin = [], abroad = [] } of Object.values(file.titles)) {
      const all = [title, ...also, ...short, ...latin, ...abroad]
      expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([])
    }
  })

  test('no title is the name of a job that is outside the guide', () => {
    const clashes = file.otherJobs.filter((job) => allTitles.has(wordsOf(job).join(' ')))
    expect(clashes).toEqual([])
  })
})

test('there are as many professions as the guide has', () => {
  expect(professionIds).toEqual(guide.professions.map(({ id }) => id))
})

describe('spellings that compare as one', () => {
  test.each([
    ['Pielęgniarka', 'pielegniarka'],
    ['POŁOŻNA', 'polozna'],
    ['asistentă', 'asistenta'],
    ['moaşă', 'moașă'],
    ['ڈاكٹر', 'ڈاکٹر'],
    ['ماہر', 'ماهر'],
    ['مُمَرِّضة', 'ممرضه'],
    ['طبــيب', 'طبيب'],
    ['ټولنیز', 'ٹولنيز'],
    ['ਫਿਜ਼ੀਓ', 'ਫਿਜੀਓ'],
    ['ধাত্রী', 'ধাত্রি'],
    ['ডাক্তার\u200d', 'ডাক্তার'],
    ['G.P.', 'gp.'],
    ['۱۲৩੪', '1234'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })
})
