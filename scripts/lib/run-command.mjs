import { Fault, Interrupted, saysDiskFull, faultAt } from './fault.mjs'
import { openLog } from './log-file.mjs'
import { spawnTree } from './process-tree.mjs'

/** How a program ended, in words. */
export const howItEnded = ({ code, signal }) => (signal ? `signal ${signal}` : `code ${code}`)

/** A line a program means for the person who started it begins so; it is shown instead of the log's last lines. */
const forThePerson = /^use-it: (.+)$/

/** The fault for a program that failed: its own sentence when it printed one, a full disk, or `sentence` and the last lines. */
export function faultOf(sentence, log) {
  const lines = log.lastLines()
  if (saysDiskFull(lines)) return faultAt({ code: 'ENOSPC' }, log.path)
  const told = lines.map((line) => forThePerson.exec(line)?.[1]).filter(Boolean)
  if (told.length > 0) return new Fault(told.join('\n'), { log: log.path })
  return new Fault(sentence, { details: lines, log: log.path })
}

/** Runs a program to its end with its output in a log. Refuses with `sentence(howItEnded)` and its last lines when it fails. */
export async function runCommand(command, { logPath, sentence, signal }) {
  signal?.throwIfAborted()
  const log = openLog(logPath)
  const tree = spawnTree(command, (text) => log.write(text))
  const stop = () => tree.stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const outcome = await tree.ended
    if (signal?.aborted) throw new Interrupted()
    if (outcome.code !== 0) throw faultOf(sentence(howItEnded(outcome)), log)
  } finally {
    signal?.removeEventListener('abort', stop)
    log.close()
  }
}
