/**
 * At most one run at a time and one waiting. Whoever calls gets the answer of a run that STARTED after the call,
 * so a change that came before the call is always in it.
 */
export function coalesced<Answer>(run: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | null = null
  let waiting: Promise<Answer> | null = null

  const start = (): Promise<Answer> => {
    const current = run().finally(() => {
      if (running === current) running = null
    })
    running = current
    return current
  }

  return () => {
    if (!running) return start()
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = null
        return start()
      })
    return waiting
  }
}
