import { compileQuestionnaire, type Verdict } from '../../src/index.ts'
import { form, on } from '../form.ts'
import { sorted, type Outcome, type Peer } from './peer.ts'

const compiled = compileQuestionnaire(form)
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.problems))
const questionnaire = compiled.value
const options = { on } as const

export const outcomeOf = (verdict: Verdict): Outcome => ({
  wrong: sorted(verdict.errors.map(({ question }) => question)),
  hidden: sorted(Object.entries(verdict.missing).flatMap(([name, reason]) => (reason === 'not-asked' ? [name] : []))),
})

export const peer: Peer = {
  name: '@use-it-cities/questionnaire-schema',
  responses: 10_000,
  judge: (answers) => questionnaire.validate(answers, options),
  outcome: (answers) => outcomeOf(questionnaire.validate(answers, options)),
}
