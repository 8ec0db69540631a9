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

/** The fault for a program that failed: a full disk, what it `told` itself, or `sentence` and its last lines. */
export function faultOf(sentence, log, told = null) {
  const lines = log.lastLines()
  if (saysDiskFull(lines)) return faultAt({ code: 'ENOSPC' }, log.path)
  if (told) return new Fault(told, { log: log.path })
  return new Fault(sentence, { details: lines, log: log.path })
}

/** Runs a program to its end with its output in a log; `onStep` gets the message of each step it tells. Refuses with `sentence(howItEnded)` and its last lines when it fails. */
export async function runCommand(command, { logPath, sentence, signal, onStep, onPid }) {
  signal?.throwIfAborted()
  let told = null
  const onLine = (line) => {
    const step = stepIn(line)
    if (step?.step === 'failed') told = step.message
    else if (step) onStep?.(step.message)
  }
  const log = openLog(logPath, { onLine })
  const tree = spawnTree(command, (text) => log.write(text))
  if (tree.pid !== undefined) onPid?.(tree.pid)
  const stop = () => tree.stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const outcome = await tree.ended
    if (signal?.aborted) throw new Interrupted()
    if (outcome.code !== 0) throw faultOf(sentence(howItEnded(outcome)), log, told)
  } finally {
    signal?.removeEventListener('abort', stop)
    log.close()
  }
}
