interface Round {
  readonly running: Promise<void>
  next: Promise<void> | null
}

const rounds = new WeakMap<object, Map<string, Round>>()

/**
 * Runs what looks at everything there is. Whoever asks while it runs shares the next run, which sees what they have
 * written: a hundred who ask at once are two runs, not a hundred. `of` is the CMS it is about.
 */
export function oneForAll(of: object, key: string, run: () => Promise<void>): Promise<void> {
  const here = rounds.get(of) ?? new Map<string, Round>()
  rounds.set(of, here)
  const start = (): Promise<void> => {
    const running = run().finally(() => {
      if (here.get(key)?.next === null) here.delete(key)
    })
    here.set(key, { running, next: null })
    return running
  }
  const round = here.get(key)
  return round ? (round.next ??= round.running.then(start, start)) : start()
}
