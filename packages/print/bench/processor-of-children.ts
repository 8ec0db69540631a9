import { readdirSync, readFileSync } from 'node:fs'

/** Of Linux: a hundredth of a second. */
const tickMs = 10

/** What the processes that this one has started, and theirs, have taken of the processor in milliseconds; NaN where there is no /proc. */
export function processorOfChildren(): number {
  const all = new Map<number, { readonly parent: number; readonly ms: number }>()
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const stat = statOf(id)
      if (stat) all.set(Number(id), stat)
    }
  } catch {
    return Number.NaN
  }
  const isOurs = (id: number): boolean => {
    const parent = all.get(id)?.parent
    return parent !== undefined && (parent === process.pid || isOurs(parent))
  }
  return [...all].reduce((sum, [id, { ms }]) => sum + (isOurs(id) ? ms : 0), 0)
}

/** One that has just ended has none. */
function statOf(id: string): { parent: number; ms: number } | null {
  try {
    // The name may have blanks and brackets in it: what counts stands after the last.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * tickMs }
  } catch {
    return null
  }
}
