import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Share } from './leaflet-worker.ts'

/** A printer in a thread of its own for each core. They have started, and made a leaflet in each language, before the clock does. */
export async function leafletsOnCores(cores: number) {
  const workers = Array.from({ length: cores }, () => new Worker(new URL('./leaflet-worker.ts', import.meta.url)))
  const make = async (count: number): Promise<void> => {
    const problems = await Promise.all(
      workers.map(async (worker, first) => {
        const answered = once(worker, 'message')
        worker.postMessage({ count, first, each: cores } satisfies Share)
        return ((await answered) as [string | null])[0]
      }),
    )
    const problem = problems.find((each) => each !== null)
    if (problem !== undefined) throw new Error(problem)
  }
  await make(9 * cores)
  return { make, close: () => Promise.all(workers.map((worker) => worker.terminate())) }
}
