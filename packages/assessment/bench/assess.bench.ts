/**
 * Completed checklists a second: 95 items, 28 of them gates, every one answered with evidence, and all that `assess` gives:
 * reasons, law, the shortest way up, sensitivity to every weight. Beside it the same arithmetic and nothing else: a weighted
 * mean over answers that nobody checked, which is what a spreadsheet does. The bar is 20,000 a second; exit code 1 below it.
 */
import { assess, type Answer, type AssessmentFile, type Catalogue } from '@use-it-cities/assessment'

const bar = 20_000
const count = 95
const written: Catalogue = {
  contract: 1,
  id: 'bench',
  version: '1',
  language: 'en',
  title: { en: 'Ninety-five items' },
  asOf: '2026-11-21',
  basis: 'ours',
  groups: Array.from({ length: 6 }, (_, at) => ({
    id: `G${at}`,
    title: `Group ${at}`,
    weight: 1,
    weightBasis: 'ours',
  })),
  items: Array.from({ length: count }, (_, at) => ({
    id: `I-${at}`,
    group: `G${at % 6}`,
    title: 'A title',
    question: 'A question?',
    gate: at % 10 < 3 && at < 93,
    weight: 1 + (at % 3),
    weightBasis: 'ours',
    basis: 'ours',
    naRule: null,
    evidenceExamples: ['a paper'],
    lawRefs: at % 6 === 0 ? [`L${at % 30}`] : [],
    sources: [],
  })),
  laws: Array.from({ length: 32 }, (_, at) => ({
    id: `L${at}`,
    topic: 'A law',
    fact: 'A rule',
    status: 'in-force',
    from: '2020',
    sources: [],
  })),
  sources: {},
  profiles: [],
  notes: [],
}

/** As a file and a network give them. */
const received = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
const catalogue = received(written)

let seed = 20261121
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const states = ['met', 'met', 'met', 'partly', 'not-met', 'unknown'] as const
const files = Array.from({ length: 500 }, (): AssessmentFile => {
  const answers = catalogue.items.map(({ id }): [string, Answer] => {
    const answer = states[Math.floor(random() * states.length)] ?? 'met'
    return [id, { answer, evidence: [{ title: 'a paper', collectedOn: '2026-01-01', expiresOn: '2027-01-01' }] }]
  })
  const assessors = [{ id: 'a', answers: Object.fromEntries(answers) }]
  return received({ catalogue: 'bench', version: '1', on: '2026-11-21', body: { name: 'Example Council' }, assessors })
})

/** What a spreadsheet does. */
function weightedMean(file: AssessmentFile): { low: number; high: number } {
  let [low, high, whole] = [0, 0, 0]
  const answers = file.assessors[0]?.answers ?? {}
  for (const { id, weight } of catalogue.items) {
    const answer = answers[id]?.answer
    whole += weight
    if (answer === 'met') low += weight
    else if (answer === 'partly') low += weight / 2
    else if (answer === 'unknown') high += weight
  }
  return { low: Math.round((low / whole) * 1e6) / 1e6, high: Math.round(((low + high) / whole) * 1e6) / 1e6 }
}

const ours = (file: AssessmentFile) => {
  const result = assess(catalogue, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.score
}
for (const file of files) {
  const [one, other] = [ours(file), weightedMean(file)]
  if (one.low !== other.low || one.high !== other.high)
    throw new Error(`Expected the same score from both, but got ${JSON.stringify([one, other])}.`)
}

function perSecond(judge: (file: AssessmentFile) => { low: number }): number {
  const began = process.cpuUsage()
  let sum = 0
  let done = 0
  let spent = 0
  while (spent < 1e6) {
    for (const file of files) sum += judge(file).low
    done += files.length
    const { user, system } = process.cpuUsage(began)
    spent = user + system
  }
  if (!(sum > 0)) throw new Error('Expected scores above 0.')
  return (done * 1e6) / spent
}

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const [mine, peers]: [number[], number[]] = [[], []]
for (let round = 0; round < 5; round++) {
  // Who goes first changes with every round.
  for (const which of round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours'])
    if (which === 'ours') mine.push(perSecond(ours))
    else peers.push(perSecond(weightedMean))
}
const say = (what: string, number: number) =>
  console.log(`  ${what.padEnd(64)}${Math.round(number).toLocaleString('en-GB').padStart(10)} checklists/s`)
console.log(`The same scores for ${files.length} checklists of ${count} items. Middle of five rounds, processor time.`)
say('assess: checked, with reasons, law, changes and sensitivity', middle(mine))
say('a weighted mean of the same answers, unchecked, without reasons', middle(peers))
console.log(`  All of it takes ${(middle(peers) / middle(mine)).toFixed(0)} times as long as the mean alone.`)
console.log(`  Bar ${bar.toLocaleString('en-GB')} a second: ${middle(mine) >= bar ? 'met' : 'NOT MET'}.`)
process.exitCode = middle(mine) >= bar ? 0 : 1
