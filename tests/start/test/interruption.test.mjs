import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { listenForInterruption } from '../../../scripts/lib/interruption.mjs'
import { until } from '../support/start-run.mjs'

const aProcess = (env = {}) => Object.assign(new EventEmitter(), { env, ppid: 7 })

it('one Ctrl-C that arrives twice is one; a later one is in a hurry', () => {
  let now = 1000
  const source = aProcess()
  const { signal, hurry } = listenForInterruption(source, { now: () => now })
  source.emit('SIGINT')
  source.emit('SIGINT')
  expect([signal.aborted, hurry.aborted]).toEqual([true, false])
  now += 2000
  source.emit('SIGINT')
  expect(hurry.aborted).toBe(true)
})

it('npm that is stopped stops us, though only its shell gets the signal', async () => {
  const source = aProcess({ npm_lifecycle_event: 'start' })
  const { signal } = listenForInterruption(source, { everyMs: 5 })
  source.ppid = 1
  await until('stopped', () => signal.aborted)
})

it('a run that was not started by npm outlives its shell', () => {
  const source = aProcess()
  listenForInterruption(source, { everyMs: 1 })
  source.ppid = 1
  expect(source.listenerCount('SIGTERM')).toBe(1)
})
