import type { Payload, PayloadRequest } from 'payload'
import { afterCommit } from '../after-commit.ts'
import { outboxQueue, tellSitesTask } from '../slugs.ts'
import { settingsOf } from '../settings.ts'

interface State {
  /** A queued row that no runner has taken yet: one call tells the sites everything that changed before it. */
  waiting: boolean
  running: Promise<void> | null
}

const states = new WeakMap<Payload, State>()

function stateOf(payload: Payload): State {
  const state = states.get(payload) ?? { waiting: false, running: null }
  states.set(payload, state)
  return state
}

/**
 * Queues a call to the sites and runs it at once, after the write is committed. The row is written with the change
 * itself, so a process that dies in between leaves it for the next start.
 */
export async function somethingChanged(req: PayloadRequest): Promise<void> {
  const { payload } = req
  const state = stateOf(payload)
  const isInTransaction = Boolean(await req.transactionID)
  if (isInTransaction || !state.waiting) {
    if (!isInTransaction) state.waiting = true
    try {
      await payload.jobs.queue({ task: tellSitesTask, queue: outboxQueue, input: {}, overrideAccess: true, req })
    } catch (error) {
      state.waiting = false
      throw error
    }
  }
  if (settingsOf(payload).runOutbox) void afterCommit(req).then(() => runOutbox(payload))
}

/**
 * To be said right before the sites are called: what changed until now is covered by that call, and what changes from
 * now on needs a row of its own, because the rows that waited are gone.
 */
export function startsAfresh(payload: Payload): void {
  stateOf(payload).waiting = false
}

/** Works through the queued calls. Two at once become one. */
export function runOutbox(payload: Payload): Promise<void> {
  const state = stateOf(payload)
  state.running ??= work(payload, state).finally(() => {
    state.running = null
    if (state.waiting) void runOutbox(payload)
  })
  return state.running
}

async function work(payload: Payload, state: State): Promise<void> {
  try {
    state.waiting = false
    await payload.jobs.run({ queue: outboxQueue, limit: 1, overrideAccess: true, silent: { error: true } })
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: 'The queue of calls to the sites could not be worked through; it is tried again.',
    })
  }
}
