import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { typedWith, type Typed } from '../../src/guide/questions/form/typed.ts'
import { papersAsked } from '../../src/guide/questions/flow/papers-asked.ts'
import { pressed, type Shown } from '../../src/guide/questions/flow/pressed.ts'
import { anAsking, typed } from './an-asking.ts'

interface Given {
  readonly profession: string
  readonly answers: readonly ('unsaid' | Readonly<Record<string, string>>)[]
}

runCases(
  readCases<Given, readonly string[]>(new URL('people.yaml', import.meta.url)),
  ({ profession, answers }, on) => {
    const asking = anAsking(profession, 'en', on)
    let shown: Shown = pressed(asking, new Map(), 'nation', 'change:nation')
    const walked: string[] = [shown.page]
    for (const answer of answers) {
      // What the page itself carries along: which papers it showed.
      const papers = shown.page === 'papers' ? { holdsShown: [...papersAsked(asking, shown.read.person)] } : {}
      const given: Typed = typedWith(shown.typed, {
        ...papers,
        ...(answer === 'unsaid' ? {} : Object.fromEntries(typed(answer))),
      })
      shown = pressed(asking, given, shown.page, answer === 'unsaid' ? 'unsaid' : 'next')
      walked.push(shown.faults.length > 0 ? `${shown.page}!` : shown.page)
    }
    return walked
  },
)
