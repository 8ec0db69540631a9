import { Fault, Interrupted, saysDiskFull, faultAt } from './fault.mjs'
import { openLog } from './log-file.mjs'
import { spawnTree } from './process-tree.mjs'

/** How a program ended, in words. */
export const howItEnded = ({ code, signal }) => (signal ? `signal ${signal}` : `code ${code}`)

/** A line of JSON by which a program tells the person what it does: `{ "step": "…", "message": "…" }`; else `null`. */
function stepIn(line) {
  if (!line.startsWith('{"step"')) return null
  try {
    const { step, message } = JSON.parse(line)
    return typeof step === 'string' && typeof message === 'string' ? { step, message } : null
  } catch {
    return null
  }
}

/** The fault for a program that failed: its own sentence when its last step is `failed`, a full disk, or `sentence` and the last lines. */
export function faultOf(sentence, log) {
  const lines = log.lastLines()
  if (saysDiskFull(lines)) return faultAt({ code: 'ENOSPC' }, log.path)
  const told = lines.map(stepIn).findLast((step) => step?.step === 'failed')
  if (told) return new Fault(told.message, { log: log.path })
  return new Fault(sentence, { details: lines, log: log.path })
}

/** Runs a program to its end with its output in a log; `onStep` gets the message of each step it tells. Refuses with `sentence(howItEnded)` and its last lines when it fails. */
export async function runCommand(command, { logPath, sentence, signal, onStep }) {
  signal?.throwIfAborted()
  const log = openLog(logPath)
  const tree = spawnTree(command, (text) => {
    log.write(text)
    const told = log.lastLines().map(stepIn).findLast(Boolean)
    if (told) onStep?.(told.message)
  })
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
