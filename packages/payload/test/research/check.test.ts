import { describe, expect, test } from 'vitest'
import { check } from '../../src/research/questionnaires/check.ts'
import { aDefinition } from './support.ts'

const with1 = (question: Record<string, unknown>) => ({
  ...aDefinition(),
  sections: [{ id: 's', title: 'S', questions: [{ name: 'q', type: 'text', label: 'L', ...question }] }],
})
const nested = (depth: number) => {
  let inside: unknown = true
  for (let at = 0; at < depth; at += 1) inside = { not: inside }
  return inside
}

describe('what an author reads when a definition is not right', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing at all', null, 'definition', 'Expected an object, { … }; nothing (null) came.'],
    ['a list', [], 'definition', 'Expected an object, { … }; a list, [ … ] came.'],
    ['no id', { ...aDefinition(), id: undefined }, 'definition.id', 'This is missing. Expected text.'],
    [
      'a fraction as version',
      { ...aDefinition(), version: 1.5 },
      'definition.version',
      'Expected a whole number; another number came.',
    ],
    [
      'a field nobody knows',
      { ...aDefinition(), extra: 1 },
      'definition',
      'There is no such field: “extra”. Check the spelling, or take it out.',
    ],
    [
      'a title of a book’s length',
      { ...aDefinition(), title: 'x'.repeat(10_001) },
      'definition.title',
      'Expected at most 10000 characters. Make it shorter.',
    ],
    [
      'a name with a space',
      with1({ name: 'q q' }),
      'definition.sections.0.questions.0.name',
      'Expected a name of small letters, digits and underscores, for example hours_worked.',
    ],
    [
      'words for a number',
      with1({ type: 'integer', min: 'a' }),
      'definition.sections.0.questions.0.min',
      'Expected a number; text came.',
    ],
    [
      'no question',
      { ...aDefinition(), sections: [] },
      'definition.sections',
      'There is no question yet. Write a section with at least one question.',
    ],
    [
      'a condition without end',
      with1({ when: nested(60_000) }),
      expect.stringContaining('when.not') as never,
      'Expected at most 32 expressions inside one another.',
    ],
  ])('%s', (_, definition, path, sentence) => {
    expect(check(definition, []).findings).toContainEqual({ severity: 'error', path, sentence })
  })

  test('a type nobody knows names those there are', () => {
    const [found] = check(with1({ type: 'txt' }), []).findings
    expect(found?.sentence).toMatch(/^Expected one of “text”, “integer”/)
  })

  test('no sentence is one of the parser’s own', () => {
    const wrong = [
      {},
      'text',
      with1({ type: 1 }),
      with1({ label: {} }),
      { ...aDefinition(), language: 'xx', contract: 2 },
    ]
    for (const each of wrong)
      for (const { sentence } of check(each, 'no list').findings)
        expect(sentence).not.toMatch(/Invalid|Too (big|small)|regex|pattern/i)
  })
})
