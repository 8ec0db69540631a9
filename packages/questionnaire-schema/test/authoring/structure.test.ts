import { expect, test } from 'vitest'
import { lint, lintSentence } from '../../src/authoring.ts'
import type { Definition } from '../../src/contract/index.ts'
import sentences from '../../src/authoring/sentences.en.json' with { type: 'json' }
import { aDefinition, questionnaireOf, type Parts } from './support/a-definition.ts'

const members = {
  name: 'members',
  type: 'repeat',
  entryLabel: 'Person',
  questions: [{ name: 'nick', type: 'text', label: 'A name?' }],
}
const when = (condition: unknown) => ({ questions: [{ name: 'age' }, members, { name: 'works', when: condition }] })
const grid = { name: 'views', type: 'likert', choices: 'yn', rows: [{ name: 'a', label: 'A' }] }
const deep = (levels: number): unknown => (levels === 0 ? true : { not: deep(levels - 1) })

/** For each reason not to run a questionnaire, one that has it. */
const broken: Readonly<Record<keyof typeof sentences.definition, unknown>> = {
  'wrong-shape': { rest: { sections: 'none' } },
  'wrong-contract': { rest: { contract: 2 } },
  'unknown-type': { questions: [{ name: 'age', type: 'guess' }] },
  'bad-name': { questions: [{ name: 'Age Now' }] },
  'duplicate-name': { questions: [{ name: 'age' }, { name: 'age' }] },
  'duplicate-section': { sections: [{ id: 'first', title: 'Again', questions: [] }] },
  'duplicate-code': { choices: { yn: ['yes', 'yes'] } },
  'duplicate-row': { questions: [{ ...grid, rows: [...grid.rows, ...grid.rows] }], choices: { yn: ['yes'] } },
  'duplicate-check': {
    questions: [{ name: 'age', checks: [1, 2].map(() => ({ code: 'ok', test: true, message: 'Hm.' })) }],
  },
  'retired-name': { questions: [{ name: 'age' }], rest: { retired: { questions: ['age'] } } },
  'retired-code': { choices: { yn: ['yes'] }, rest: { retired: { choices: { yn: ['yes'] } } } },
  'unknown-choice-list': { questions: [{ name: 'works', type: 'select-one', choices: 'yn' }] },
  'unknown-reference': when({ answered: 'nobody' }),
  'forward-reference': { questions: [{ name: 'works', when: { answered: 'age' } }, { name: 'age' }] },
  cycle: {
    questions: [
      { name: 'a', type: 'calculated', value: { add: [{ answer: 'b' }, 1] } },
      { name: 'b', type: 'calculated', value: { add: [{ answer: 'a' }, 1] } },
    ],
  },
  'inside-repeat': when({ answered: 'nick' }),
  'not-a-value': when({ eq: [{ answer: 'members' }, 1] }),
  'not-a-list': when({ has: ['age', 'yes'] }),
  'not-a-repeat': when({ sum: ['age', 'age'] }),
  'choice-outside-filter': when({ eq: [{ choice: 'city' }, 'x'] }),
  'not-in-repeat': { questions: [{ ...members, questions: [{ ...members, label: 'Who?' }] }] },
  'unknown-operation': when({ xor: [true, false] }),
  'bad-bounds': { questions: [{ name: 'age', min: 5, max: 1 }] },
  'bad-date': { questions: [{ name: 'born', type: 'date', earliest: 'yesterday' }] },
  'too-many': { questions: Array.from({ length: 600 }, (_, at) => ({ name: `q${at}` })) },
  'too-long': { questions: [{ name: 'age', label: 'x'.repeat(20_000) }] },
  'too-deep': when(deep(60)),
}

test.each(Object.entries(broken))('%s comes alone, with a place and a whole sentence', (code, parts) => {
  const definition: Definition = aDefinition(parts as Parts)
  const findings = lint(questionnaireOf(definition))
  expect(findings.map((finding) => finding.code)).toContain(code)
  for (const finding of findings) {
    expect(Object.keys(sentences.definition)).toContain(finding.code)
    expect(finding.severity).toBe('error')
    expect(finding.path).toMatch(/^definition/)
    expect(lintSentence(finding)).not.toMatch(/\{\w+\}|undefined/)
  }
})
