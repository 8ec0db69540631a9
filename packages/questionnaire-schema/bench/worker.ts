import type { Peer } from './peers/peer.ts'
import { responses } from './responses.ts'

/** One library in a process of its own. Answers `outcomes` and `round` from the process that started it. */
const [, , file = ''] = process.argv
const { peer } = (await import(`./peers/${file}.ts`)) as { peer: Peer }
const all = responses(10_000).slice(0, peer.responses)
const between = 25

process.on('message', (message) => {
  void (message === 'round' ? round() : outcomes()).then((answer) => process.send?.(answer))
})

/** Seconds for one pass over the responses. What was judged is counted, so that none of it can be left out. */
async function round(): Promise<{ seconds: number; judged: number }> {
  let judged = 0
  let seconds = 0
  for (let at = 0; at < all.length;) {
    const end = peer.rest ? Math.min(at + between, all.length) : all.length
    const from = performance.now()
    for (; at < end; at++) if (peer.judge(all[at] ?? {}) !== undefined) judged++
    seconds += (performance.now() - from) / 1000
    await peer.rest?.()
  }
  return { seconds, judged }
}

async function outcomes(): Promise<{ name: string; outcomes: readonly object[] }> {
  const seen: object[] = []
  for (const answers of all) {
    seen.push(peer.outcome(answers))
    if (peer.rest && seen.length % between === 0) await peer.rest()
  }
  return { name: peer.name, outcomes: seen }
}
