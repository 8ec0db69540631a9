/**
 * At most one run at a time and one waiting. Whoever calls gets the answer of a run that STARTED after the call,
 * so a change that came before the call is always in it. A run is given a signal that says when another waits for it.
 */
export function coalesced<Answer>(run: (another: AbortSignal) => Promise<Answer>): () => Promise<Answer> {
  let running: { readonly answer: Promise<Answer>; readonly another: AbortController } | null = null
  let waiting: Promise<Answer> | null = null

  const start = (): Promise<Answer> => {
    const another = new AbortController()
    const answer = run(another.signal).finally(() => {
      if (running?.answer === answer) running = null
    })
    running = { answer, another }
    return answer
  }

  return () => {
    if (!running) return start()
    running.another.abort()
    waiting ??= running.answer
      .catch(() => undefined)
      .then(() => {
        waiting = null
        return start()
      })
    return waiting
  }
}
