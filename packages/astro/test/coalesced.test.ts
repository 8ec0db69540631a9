import { expect, it } from 'vitest'
import { coalesced } from '../src/feed/coalesced.ts'

it('runs at most one and one waiting, and answers with a run that started after the call', async () => {
  const runs: { started: number; finish: (answer: number) => void }[] = []
  let calls = 0
  const refresh = coalesced(() => {
    const started = calls
    return new Promise<number>((finish) => runs.push({ started, finish }))
  })
  const call = () => {
    calls += 1
    return refresh()
  }
  const first = call()
  const waiting = [call(), call(), call()]
  expect(runs).toHaveLength(1)
  runs[0]?.finish(1)
  expect(await first).toBe(1)
  await expect.poll(() => runs.length).toBe(2)
  expect(runs[1]?.started).toBe(4)
  const afterwards = call()
  runs[1]?.finish(2)
  expect(await Promise.all(waiting)).toEqual([2, 2, 2])
  await expect.poll(() => runs.length).toBe(3)
  runs[2]?.finish(3)
  expect(await afterwards).toBe(3)
})

it('tells the run that another waits for it', async () => {
  const told: boolean[] = []
  const finish: (() => void)[] = []
  const refresh = coalesced(async (another) => {
    await new Promise<void>((resolve) => finish.push(resolve))
    told.push(another.aborted)
  })
  const first = refresh()
  const second = refresh()
  finish[0]?.()
  await first
  await expect.poll(() => finish.length).toBe(2)
  finish[1]?.()
  await second
  expect(told).toEqual([true, false])
})

it('a run that fails does not stop the next', async () => {
  let run = 0
  const refresh = coalesced(async () => {
    run += 1
    if (run === 1) throw new Error('no')
    return run
  })
  const [failed, next] = [refresh(), refresh()]
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe(2)
})
