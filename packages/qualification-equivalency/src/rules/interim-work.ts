import type { LocalDate } from '@use-it-cities/core'
import type { Profession } from '../model/profession.ts'
import type { Person } from './person.ts'
import { because, type Reason } from './reasons.ts'
import { shownFact, type ShownFact } from './shown-fact.ts'

/** Work on the way to the register, in the order of the data. */
export const interimWork = (profession: Profession, on: LocalDate): readonly ShownFact[] =>
  profession.interimRoles.map((role) => shownFact(role, on))

/** What to mind before taking any work. Nobody is ever told here that they may take a job. */
export const workWarnings = ({ status }: Pick<Person, 'status'>): readonly Reason[] => [
  because(status === 'asylum-seeker' ? 'work.ask-an-adviser' : 'work.check-before-start'),
]
