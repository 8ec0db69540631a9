import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Outcome } from './peers/peer.ts'

/**
 * Validates and evaluates responses to one form with 60 questions and 15 conditions, in this package and in its peers,
 * each in a process of its own, in turns; first proves that all of them come to the same verdict. Prints responses per
 * second (medians), ratios, and for each bar whether it is met. Exit code 1 when a verdict differs or a bar is missed.
 */
const rounds = 7
const files = ['ours', 'hand-written', 'ajv', 'zod', 'survey-core'] as const
type File = (typeof files)[number]

const workers = new Map(
  files.map((file) => {
    const worker = fork(`${import.meta.dirname}/worker.ts`, [file], { execArgv: ['--conditions=@use-it/source'] })
    const died = once(worker, 'exit').then((): never => {
      throw new Error(`The process of ${file} ended.`)
    })
    // Told to whoever waits for an answer; nobody waits when all is over.
    died.catch(() => undefined)
    return [file, { worker, died }] as const
  }),
)

async function ask<Answer>(file: File, message: 'round' | 'outcomes'): Promise<Answer> {
  const found = workers.get(file)
  if (!found) throw new Error(`No process for ${file}.`)
  const answered = new Promise<Answer>((resolve) => found.worker.once('message', (answer) => resolve(answer as Answer)))
  found.worker.send(message)
  return Promise.race([answered, found.died])
}

let isFine = true
try {
  const { outcomes: ours } = await ask<{ outcomes: Outcome[] }>('ours', 'outcomes')
  const defective = ours.filter(({ wrong }) => wrong.length > 0).length
  console.log(`${ours.length} responses, ${defective} with something wrong. Node ${process.version}.\n`)

  const names = new Map<File, string>()
  for (const file of files) {
    const { name, outcomes } = await ask<{ name: string; outcomes: Outcome[] }>(file, 'outcomes')
    names.set(file, name)
    const different = outcomes.filter(({ wrong, hidden }, at) => {
      const own = ours[at]
      return String(wrong) !== String(own?.wrong) || (hidden !== null && String(hidden) !== String(own?.hidden))
    }).length
    if (different > 0) isFine = false
    const evaluates = outcomes[0]?.hidden === null ? '; does not say what is hidden' : ''
    console.log(`${name}: ${different} of ${outcomes.length} verdicts differ from ours${evaluates}`)
  }

  const perSecond = new Map<File, number[]>(files.map((file) => [file, []]))
  for (let at = 0; at <= rounds; at++)
    for (const file of files) {
      const { seconds, judged } = await ask<{ seconds: number; judged: number }>(file, 'round')
      if (at > 0) perSecond.get(file)?.push(judged / seconds)
    }

  const median = (file: File) =>
    (perSecond.get(file) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
  console.log(`\nResponses per second: median of ${rounds} rounds in turn, after one that does not count.\n`)
  for (const file of files) {
    const all = (perSecond.get(file) ?? []).map(Math.round)
    const ratio = median('ours') / median(file)
    console.log(
      `${(names.get(file) ?? file).padEnd(44)}${Math.round(median(file)).toLocaleString('en-GB').padStart(9)}` +
        `   ${Math.min(...all)} to ${Math.max(...all)}   ours is ${ratio.toFixed(ratio < 10 ? 2 : 0)} times that`,
    )
  }

  const bars: readonly [string, File, number][] = [
    ['at least 1,000 times survey-core', 'survey-core', 1_000],
    ['ahead of ajv with allErrors', 'ajv', 1],
    ['at least half of hand-written JavaScript', 'hand-written', 0.5],
  ]
  console.log('')
  for (const [bar, file, atLeast] of bars) {
    const isMet = median('ours') / median(file) >= atLeast
    if (!isMet) isFine = false
    console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${bar}`)
  }
} finally {
  for (const { worker } of workers.values()) worker.kill()
}
process.exitCode = isFine ? 0 : 1
