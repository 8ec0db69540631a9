import { readFileSync, renameSync, writeFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const last = new Map<string, number>()

/**
 * The number of the next feed, or of whatever else is published under a name of its own. Taken before the records are
 * read, so that a higher number never stands for an older reading; kept in a file, so that a clock that was set back does
 * not make the site refuse what is new.
 */
export function nextRevision(dataDir: string, now: number, name = 'feed-revision'): number {
  const file = path.join(dataDir, name)
  const before = Math.max(last.get(file) ?? 0, stored(file))
  const revision = Math.max(before + 1, now)
  last.set(file, revision)
  store(file, revision)
  return revision
}

/** A disk that is full must not keep a withdrawal from the sites: the number in memory and the clock go on. */
function store(file: string, revision: number): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.${process.pid}.new`, String(revision))
    renameSync(`${file}.${process.pid}.new`, file)
  } catch {
    return
  }
}

function stored(file: string): number {
  try {
    const value = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(value) && value > 0 ? value : 0
  } catch {
    return 0
  }
}
