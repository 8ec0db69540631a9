import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingAgeOf, wordsIn } from '@use-it-cities/core/plain-words'
import { describe, expect, it } from 'vitest'
import { contentFolder } from '../src/content.ts'

interface Words {
  readonly title: string
  readonly summary: string
  readonly body: unknown
  readonly did?: readonly string[]
  readonly helped?: readonly string[]
  readonly talk?: {
    readonly script: string
    readonly facts: readonly string[]
    readonly notYet: readonly string[]
    readonly ifAsked: readonly { readonly question: string; readonly answer: string }[]
  }
}

const folder = join(contentFolder, 'stories')
const stories = readdirSync(folder).map((file) => {
  const { texts } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { texts: { en: Words } }
  return [file, texts.en] as const
})
const numbersIn = (text: string) => text.match(/\d+(?:,\d{3})*/g) ?? []

describe.each(stories)('%s', (_file, { title, summary, body, did = [], helped = [], talk }) => {
  it('has half a minute to say, facts, what is not so yet, and where it comes from', () => {
    expect(wordsIn(talk?.script ?? '').length).toBeGreaterThan(45)
    expect(wordsIn(talk?.script ?? '').length).toBeLessThan(85)
    for (const list of [talk?.facts, talk?.notYet, talk?.ifAsked]) expect(list?.length).toBeGreaterThan(0)
  })

  it('says no number that the story itself, and so its evidence, does not have', () => {
    const known = new Set(numbersIn([title, summary, JSON.stringify(body)].join(' ')))
    const said = [talk?.script ?? '', ...(talk?.facts ?? []), ...(talk?.notYet ?? []), ...did, ...helped].flatMap(
      numbersIn,
    )
    expect(said.filter((number) => !known.has(number))).toEqual([])
  })

  it('puts no “I” into the mouth of somebody who was only reported about', () => {
    for (const line of [...did, ...helped]) expect(line).not.toMatch(/\b(?:I|my|we|our)\b/i)
  })
})

it('is said in words for people of twelve, all scripts taken together', () => {
  expect(readingAgeOf(stories.map(([, { talk }]) => talk?.script ?? ''))).toBeLessThanOrEqual(12)
})
