import { Fault } from './fault.mjs'

/** Which steps `npm test -- <names…> [--full]` asks for; all of the ordinary ones when it names none. */
export function chosenSteps(argv, steps) {
  const isFull = argv.includes('--full')
  const names = argv.filter((argument) => argument !== '--full')
  const known = steps.map((step) => step.name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) {
    throw new Fault(
      `npm test does not know the step ${unknown}. The steps are ${known.join(', ')}; for example: npm test -- unit`,
      { exitCode: 2 },
    )
  }
  return steps.filter((step) => (names.length > 0 ? names.includes(step.name) : isFull || !step.isFull))
}
