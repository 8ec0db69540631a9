/**
 * Vouchers with every reason against json-logic-engine, compiled, without any: 300 researchers with 60 events each. The same
 * verdicts first, then each engine in a process of its own, in turns. Two bars, 1.5 times as many each; exit code 1 when one
 * is missed or a verdict differs. Run after `pnpm run build`.
 *
 * Checked and judged, both sides: from facts as they come to a verdict. We check every field and say which one is wrong; the
 * peer has ajv check the same fields first.
 * Rules alone: the same facts, checked by both beforehand and not timed. Both read days as text and find rows sent twice.
 */
import { execFileSync } from 'node:child_process'
import { engines, researchers, type EngineName } from './engines.ts'

const rounds = 7
const bar = 1.5
const names = Object.keys(engines) as EngineName[]

const facts = researchers(5_000)
const verdicts = names.map((name) => {
  const { prepare, judge } = engines[name]()
  return facts.map((each) => {
    const { counted, entitledMinor, capped } = judge(prepare(each))
    return JSON.stringify({ counted: [...counted].sort(), entitledMinor, capped })
  })
})
const differ = facts.filter((_, at) => verdicts.some((each) => each[at] !== verdicts[0]?.[at])).length
if (differ > 0) throw new Error(`Expected the same verdicts from ${names.join(', ')}, but ${differ} differ.`)
console.log(`Same verdicts for ${facts.length} researchers with 60 events each: what counts, entitlement, cap.\n`)

const timed = (name: EngineName) => {
  const script = new URL('one-engine.ts', import.meta.url).pathname
  const said = execFileSync(process.execPath, [script, name], { encoding: 'utf8' })
  return (JSON.parse(said) as { perSecond: number }).perSecond
}
const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const took = new Map<EngineName, number[]>(names.map((name) => [name, []]))
for (let round = 0; round < rounds; round++) {
  // Who goes first changes with every round.
  const order = round % 2 === 0 ? names : [...names].reverse()
  for (const name of order) took.get(name)?.push(timed(name))
}
const of = (name: EngineName) => took.get(name) ?? []
const say = (what: string, name: EngineName) => {
  const perSecond = Math.round(middle(of(name))).toLocaleString('en-GB')
  console.log(`  ${what.padEnd(58)}${perSecond.padStart(8)} researchers/s`)
}
const isMet = (ours: EngineName, peer: EngineName) => {
  const ratio = middle(of(ours).map((each, at) => each / (of(peer)[at] ?? Infinity)))
  console.log(`  Ratio ${ratio.toFixed(2)}, bar ${bar}: ${ratio >= bar ? 'met' : 'NOT MET'}.\n`)
  return ratio >= bar
}

console.log('Checked and judged, both sides')
say('assessVouchers: every field checked, every reason', 'whole')
say('ajv, then json-logic-engine: fields checked, no reasons', 'whole-peer')
const isWholeMet = isMet('whole', 'whole-peer')
console.log('Rules alone, on facts checked beforehand')
say('assessChecked: every reason', 'rules')
say('json-logic-engine: no reasons', 'rules-peer')
const areRulesMet = isMet('rules', 'rules-peer')
process.exitCode = isWholeMet && areRulesMet ? 0 : 1
