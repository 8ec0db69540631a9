/** Rows of the database, and how to ask for those that changed. */
export interface Source<Row> {
  /** How many there are. */
  readonly count: () => Promise<number>
  /** Those that changed at or after the moment (ISO 8601); all of them for `null`. */
  readonly since: (moment: string | null) => Promise<readonly Row[]>
}

interface Kept {
  readonly id: string
}

/** A write that began before we looked may arrive after it; so may one from a server whose clock is behind. */
const overlapMs = 60_000

/**
 * Rows as they are in the database now, for little: what was read once is kept, and only what changed since is read
 * again. The count tells of rows that are gone, and of old ones that were brought in; then all are read anew. Callers
 * take turns, so that two do not read everything at once. The map changes with the next call: use it at once.
 */
export function inStep<Row extends Kept>({ count, since }: Source<Row>): () => Promise<ReadonlyMap<string, Row>> {
  let kept = new Map<string, Row>()
  let lookedAt: number | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const readAll = async () => {
    kept = new Map((await since(null)).map((row) => [row.id, row]))
  }
  const step = async (): Promise<ReadonlyMap<string, Row>> => {
    const now = Date.now()
    if (lookedAt === null) await readAll()
    else for (const row of await since(new Date(lookedAt - overlapMs).toISOString())) kept.set(row.id, row)
    lookedAt = now
    if (kept.size !== (await count())) await readAll()
    return kept
  }
  return () => {
    const mine = turn.then(step, step)
    turn = mine
    return mine
  }
}
