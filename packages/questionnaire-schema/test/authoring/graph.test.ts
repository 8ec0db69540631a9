import { expect, test } from 'vitest'
import { graph } from '../../src/authoring.ts'
import { aDefinition } from './support/a-definition.ts'

test('a drawing of sections, questions and what decides what', () => {
  const definition = aDefinition({
    questions: [
      { name: 'works', type: 'select-one', choices: 'yn', label: 'Do you "work"?' },
      { name: 'hours', label: 'How many <hours>?', when: { eq: [{ answer: 'works' }, 'yes'] } },
    ],
    sections: [
      {
        id: 'home',
        title: 'Home',
        when: { gt: [{ answer: 'hours' }, 16] },
        questions: [
          {
            name: 'members',
            type: 'repeat',
            label: 'Who lives with you?',
            entryLabel: 'Person',
            questions: [{ name: 'nick', type: 'text', label: 'A name?' }],
          },
        ],
      },
    ],
    choices: { yn: ['yes', 'no'] },
  })
  expect(graph(definition)).toBe(`flowchart TD
  subgraph s_1["First"]
    q_agrees["Do you agree?"]
    q_works["Do you #34;work#34;?"]
    q_hours["How many #60;hours#62;?"]
  end
  subgraph s_2["Home"]
    q_members["Who lives with you?"]
    q_nick(["A name?"])
  end
  s_1 --> s_2
  q_works -. "works is #34;yes#34;" .-> q_hours
  q_hours -. "hours #62; 16" .-> s_2
`)
})
