/** Times one engine in a process of its own and prints how many researchers it did in a second of processor time. */
import { engines, researchers, type EngineName } from './engines.ts'

const name = process.argv[2] ?? ''
if (!(name in engines)) throw new Error(`Expected the name of an engine: ${Object.keys(engines).join(', ')}.`)
const { prepare, judge } = engines[name as EngineName]()
const facts = researchers(300).map(prepare)
let total = 0
const pass = () => {
  for (const each of facts) total += judge(each).entitledMinor
}
// Long enough for the compiler to be done with each engine: as in a service that runs, and the same for all four.
for (let warm = 0; warm < 400; warm++) pass()
const passes = 120
const began = process.cpuUsage()
for (let each = 0; each < passes; each++) pass()
const { user, system } = process.cpuUsage(began)
const perSecond = (facts.length * passes * 1e6) / (user + system)
console.log(JSON.stringify({ perSecond, total }))
