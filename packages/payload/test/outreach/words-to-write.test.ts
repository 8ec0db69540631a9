import { describe, expect, test } from 'vitest'
import { isBlank, wordsToWrite } from '../../src/outreach/words-to-write.ts'

const said = { title: 'Help', summary: 'In a word.', body: 'Bring nothing.' }

describe('what one language of an offer still lacks', () => {
  test.each([
    ['all of it', {}, ['title', 'what it is', 'more to know']],
    ['nothing', said, []],
    ['what another language says beside', { ...said, body: null }, ['more to know']],
    ['the title alone', { ...said, title: '' }, ['title']],
  ])('%s', (_what, row, missing) => {
    expect(wordsToWrite([{ ...said, language: 'en' }, row], 1)).toEqual(missing)
  })

  test('where no language says more, nothing more is missing', () => {
    expect(
      wordsToWrite(
        [
          { ...said, body: '' },
          { ...said, body: undefined },
        ],
        1,
      ),
    ).toEqual([])
  })

  test.each([[undefined], [null], ['words'], [[]], [[null]]])('of %j, all that residents read first', (words) => {
    expect(wordsToWrite(words, 0)).toEqual(['title', 'what it is'])
  })

  test('a row is blank while nothing is written in it, whatever its language', () => {
    expect(isBlank({ language: 'ur', review: 'unreviewed', title: '', summary: null })).toBe(true)
    expect(isBlank({ language: 'ur', body: 'x' })).toBe(false)
  })
})
