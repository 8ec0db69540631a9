import fc from 'fast-check'
import type { Definition, Expression, Question } from '../../../src/contract/index.ts'
import { aDefinition } from './a-definition.ts'

const codes = ['a', 'b', 'c', 'none']
type Draw = <One>(of: readonly One[]) => One

/** A condition on questions that have been asked already; what it looks at is of the right kind. */
function aCondition(draw: Draw, before: readonly Question[], depth: number): Expression {
  const about = draw(before)
  const kind = draw(depth > 2 ? ['one'] : ['one', 'one', 'and', 'or', 'not'])
  const inner = () => aCondition(draw, before, depth + 1)
  if (kind === 'and') return { and: [inner(), inner()] }
  if (kind === 'or') return { or: [inner(), inner()] }
  if (kind === 'not') return { not: inner() }
  const { name, type } = about
  const extra: Expression[] = [
    { answered: name },
    { isMissing: [name, draw(['dont-know', 'unanswered', 'not-asked'] as const)] },
  ]
  const number = draw([0, 1, 2, 3, 5])
  if (type === 'integer' || type === 'decimal')
    return draw<Expression>([
      { lt: [{ answer: name }, number] },
      { ge: [{ answer: name }, number] },
      { eq: [{ answer: name }, number] },
      { in: [{ answer: name }, [number, 2]] },
      { gt: [{ add: [{ answer: name }, 1] }, number] },
      { gt: [{ coalesce: [{ answer: name }, number] }, 2] },
      { eq: [{ if: [{ gt: [{ answer: name }, 2] }, 'high', 'low'] }, 'high'] },
      ...extra,
    ])
  if (type === 'select-one')
    return draw<Expression>([
      { eq: [{ answer: name }, draw(codes)] },
      { ne: [{ answer: name }, draw(codes)] },
      { in: [{ answer: name }, ['a', draw(codes)]] },
      ...extra,
    ])
  if (type === 'select-many')
    return draw<Expression>([{ has: [name, draw(codes)] }, { ge: [{ count: name }, number] }, ...extra])
  if (type === 'consent') return draw<Expression>([{ eq: [{ answer: name }, draw([true, false])] }, ...extra])
  if (type === 'repeat')
    return draw<Expression>([
      { ge: [{ count: name }, number] },
      { gt: [{ countWhere: [name, { gt: [{ answer: `${name}_age` }, 2] }] }, number] },
      { gt: [{ sum: [name, `${name}_age`] }, number] },
      { answered: name },
    ])
  return draw(extra)
}

function aQuestion(draw: Draw, before: readonly Question[], at: number): Question {
  const name = `q${at}`
  const type = draw([
    'integer',
    'select-one',
    'select-many',
    'consent',
    'decimal',
    'text',
    'calculated',
    'repeat',
  ] as const)
  const base = {
    name,
    label: 'What about it?',
    required: draw<boolean | Expression>([true, true, false, aCondition(draw, before, 1)]),
    ...(draw([true, false]) && { when: aCondition(draw, before, 0) }),
    ...(draw([true, false, false]) && { mayDecline: ['dont-know' as const] }),
  }
  const limits = draw([{}, { min: 1 }, { max: 3 }, { min: 1, max: 3 }])
  const filter: { filter?: Expression } = draw([true, false, false])
    ? { filter: { or: [{ ne: [{ choice: 'group' }, 'x'] }, aCondition(draw, before, 1)] } }
    : {}
  switch (type) {
    case 'integer':
    case 'decimal': {
      const test: Expression = draw<Expression>([{ ne: [{ answer: name }, 2] }, { lt: [{ answer: name }, 5] }])
      const checks = [{ code: 'ok', test, message: 'Please look again.' }]
      return { ...base, ...limits, type, ...(draw([true, false, false]) && { checks }) }
    }
    case 'select-one':
      return { ...base, ...filter, type, choices: 'codes' }
    case 'select-many':
      return { ...base, ...filter, ...draw([{}, { min: 2 }, { max: 2 }]), type, choices: 'codes' }
    case 'calculated': {
      const { required: _, mayDecline: __, ...rest } = base
      return { ...rest, type, value: aCondition(draw, before, 1) }
    }
    case 'repeat': {
      const age: Question = { name: `${name}_age`, type: 'integer', label: 'How old?', required: draw([true, false]) }
      const when = aCondition(draw, [...before, age], 1)
      const works: Question = { name: `${name}_works`, type: 'text', label: 'What work?', when }
      return { ...base, ...limits, type, entryLabel: 'Person', questions: [age, works] }
    }
    case 'consent':
      return { ...base, type, required: draw([true, false, false]) }
    case 'text':
      return { ...base, type }
  }
}

/** Small questionnaires whose conditions look at earlier questions in every way there is. */
export const anyDefinition: fc.Arbitrary<Definition> = fc.nat().map((seed) => {
  let state = seed
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 8
  const draw: Draw = (of) => of[next() % of.length] as never
  const questions: Question[] = []
  const consent: Question = { name: 'agrees', type: 'consent', label: 'Do you agree?', required: true }
  const count = 2 + (next() % 7)
  for (let at = 0; at < count; at++) questions.push(aQuestion(draw, [consent, ...questions], at))
  const [own, later] = [questions.slice(0, 3), questions.slice(3)]
  const when = draw([true, false]) ? { when: aCondition(draw, [consent, ...own], 0) } : {}
  return aDefinition({
    questions: own,
    sections: later.length > 0 ? [{ id: 'second', title: 'Second', questions: later, ...when }] : [],
    choices: {
      codes: codes.map((code) => ({
        code,
        label: `It is ${code}`,
        exclusive: code === 'none',
        attributes: { group: code === 'b' ? 'x' : 'y' },
      })),
    },
  })
})
