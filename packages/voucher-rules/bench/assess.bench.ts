/**
 * A full assessment with every reason against json-logic-engine compiled without any: 60 events for each researcher, the same
 * verdicts first, each engine in a process of its own, in turns. Bar: 1.5 times as many. Run after `pnpm run build`.
 */
import { execFileSync } from 'node:child_process'
import { engines, researchers } from './engines.ts'

const rounds = 5
const bar = 1.5
const names = Object.keys(engines)

const facts = researchers(5_000)
const [mine = [], theirs = []] = names.map((name) => {
  const engine = engines[name]?.()
  return facts.map((each) => engine?.(each))
})
const differ = mine.filter((verdict, at) => verdict !== theirs[at]).length
if (differ > 0) throw new Error(`Expected the same verdicts from ${names.join(' and ')}, but ${differ} differ.`)
console.log(
  `Same verdicts for ${facts.length} researchers with 60 events each: ${[...new Set(mine)].sort().join(', ')} pence.`,
)

const timed = (name: string) => {
  const script = new URL('one-engine.ts', import.meta.url).pathname
  const said = execFileSync(process.execPath, [script, name], { encoding: 'utf8' })
  return (JSON.parse(said) as { perSecond: number }).perSecond
}
const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const [ours, peer]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round++) {
  // Who goes first changes with every round.
  const order = round % 2 === 0 ? names : [...names].reverse()
  for (const name of order) (name === 'ours' ? ours : peer).push(timed(name))
}
const ratio = middle(ours.map((each, at) => each / (peer[at] ?? Infinity)))
const isMet = ratio >= bar
console.log(`With every reason:         ${Math.round(middle(ours)).toLocaleString('en')} researchers/s`)
console.log(`json-logic-engine, none:   ${Math.round(middle(peer)).toLocaleString('en')} researchers/s`)
console.log(`Ratio ${ratio.toFixed(2)}, bar ${bar}: ${isMet ? 'met' : 'not met'}.`)
process.exitCode = isMet ? 0 : 1
