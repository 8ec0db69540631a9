/** Times one engine in a process of its own and prints how many researchers it did in a second of processor time. */
import { engines, researchers } from './engines.ts'

const make = engines[process.argv[2] ?? '']
if (!make) throw new Error(`Expected the name of an engine: ${Object.keys(engines).join(' or ')}.`)
const engine = make()
const facts = researchers(5_000)
let total = 0
const pass = () => {
  for (const each of facts) total += engine(each)
}
for (let warm = 0; warm < 4; warm++) pass()
const passes = 8
const began = process.cpuUsage()
for (let each = 0; each < passes; each++) pass()
const { user, system } = process.cpuUsage(began)
const perSecond = (facts.length * passes * 1e6) / (user + system)
console.log(JSON.stringify({ perSecond, total }))
