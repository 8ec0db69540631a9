/** Routes, steps and costs for people of every profession. Bar: 20,000 people a second. Needs no build. */
import { costOf, guideFor, routesFor, stepsOf, type Person } from '../src/index.ts'
import { guideIndex, loadProfession, readings } from '../src/data.ts'

const on = '2026-11-21'
const bar = 20_000
const rounds = 5
const countries = ['NG', 'SY', 'PL', 'SD', 'PH', 'IN', 'RO', 'AF', 'UA', 'CH']
const statuses = [undefined, 'refugee', 'asylum-seeker', 'other'] as const
const loaded = await Promise.all(guideIndex.professions.map(({ id }) => loadProfession(id)))
const professions = loaded.flatMap((each) => (each.ok ? [each.value] : []))
if (professions.length !== guideIndex.professions.length) throw new Error('Expected to load every profession.')

const people = Array.from({ length: 40_000 }, (_, at) => {
  const profession = professions[at % professions.length]
  const nation = profession?.nations[at % profession.nations.length] ?? 'GB-ENG'
  const person: Person = { nation, trainedIn: countries[at % countries.length], status: statuses[at % statuses.length] }
  return { profession, person }
})

const routesOnce = () =>
  people.reduce((steps, { profession, person }) => {
    if (!profession) return steps
    const open = routesFor(profession, person, on, readings).filter(({ fit }) => fit !== 'does-not-fit')
    for (const { route } of open) steps += stepsOf(route, person, on).length + costOf(route, person, on).toCheck.length
    return steps
  }, 0)

const guidesOnce = () =>
  people
    .slice(0, 8_000)
    .reduce(
      (count, { profession, person }) =>
        profession
          ? count + guideFor({ profession, index: guideIndex, readings }, person, [], on).routes.length
          : count,
      0,
    )

const perSecond = (count: number, run: () => number): number => {
  const speeds = Array.from({ length: rounds }, () => {
    const start = performance.now()
    if (run() === 0) throw new Error('Expected some steps.')
    return count / ((performance.now() - start) / 1000)
  })
  return speeds.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

const routes = perSecond(people.length, routesOnce)
const guides = perSecond(8_000, guidesOnce)
console.log(
  `Routes, steps and costs: ${Math.round(routes).toLocaleString('en')} people/s, bar ${bar.toLocaleString('en')}.`,
)
console.log(`The whole guide:         ${Math.round(guides).toLocaleString('en')} people/s`)
process.exitCode = routes >= bar ? 0 : 1
