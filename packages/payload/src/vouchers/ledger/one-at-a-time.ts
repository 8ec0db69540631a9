import type { Payload } from 'payload'

const queues = new WeakMap<Payload, Promise<unknown>>()

/** Lets one writer at a time at the ledger in this process. Between processes the unique place of an entry decides. */
export function oneAtATime<Value>(payload: Payload, run: () => Promise<Value>): Promise<Value> {
  const before = queues.get(payload) ?? Promise.resolve()
  const turn = before.then(run, run)
  queues.set(
    payload,
    turn.catch(() => undefined),
  )
  return turn
}
