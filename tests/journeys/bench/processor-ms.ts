import { readFile } from 'node:fs/promises'

/** Milliseconds of processor that a process has used, where the system tells it (Linux); 0 elsewhere. */
export async function processorMs(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  // The clock of /proc has a hundred ticks a second on every Linux there is.
  return (user + system) * 10
}
