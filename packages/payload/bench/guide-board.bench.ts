import { expect, test } from 'vitest'
import type { BoardView } from '../src/guide/board/views.ts'
import { correctionData, facts, helpData, keepers, startGuideCms } from '../test/guide/support.ts'

/** How long the board of the guide takes over all facts, with 50 entries of help and 3 corrections. Prints; the bar is 300 ms. */
test('the board of the guide', async () => {
  const cms = await startGuideCms()
  const { coach } = await keepers(cms)
  for (let at = 0; at < 50; at += 1) await coach.rest('POST', '/local-help', helpData({ name: `Help ${at}` }))
  for (const [fact, value] of [
    [facts.fee, { amount: '153', currency: 'GBP' }],
    [facts.text, { text: 'Yes.' }],
    [facts.code, { says: 'ask' }],
  ] as const)
    await coach.rest('POST', '/guide-corrections', correctionData({ fact, ...value }))
  const times: number[] = []
  for (let at = 0; at < 20; at += 1) {
    const before = performance.now()
    const { body } = await coach.rest('GET', '/guide/board')
    times.push(Math.round(performance.now() - before))
    expect((body as unknown as BoardView).professions).toHaveLength(34)
  }
  const sorted = times.toSorted((a, b) => a - b)
  console.log(JSON.stringify({ firstMs: times[0], medianMs: sorted[10], slowestMs: sorted.at(-1) }))
  await cms.stop()
}, 120_000)
