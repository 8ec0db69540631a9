import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

function linuxStart(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the program's name in brackets and may hold spaces, so count from the last bracket.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (state === 'Z' || state === 'X') return null
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[18]}`
}

/**
 * A text that tells this process from any other that ever had its number: when it started. `null` when there is no such
 * process. Process numbers are used again, so a number alone must never decide what gets stopped.
 */
export function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      return linuxStart(pid)
    } catch {
      return null
    }
  }
  if (process.platform !== 'win32')
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
  try {
    process.kill(pid, 0)
    return 'running'
  } catch {
    return null
  }
}

export const identityOf = (pid) => ({ pid, started: startOf(pid) })

/** Whether the very process that was written down is still there. */
export const isAlive = ({ pid, started }) => started !== null && Number.isSafeInteger(pid) && startOf(pid) === started
