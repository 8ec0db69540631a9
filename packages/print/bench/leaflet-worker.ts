import { parentPort } from 'node:worker_threads'
import { createPrinter } from '../src/index.ts'
import { city, leaflets } from './kit-stories.ts'

/** Of so many leaflets, every one from `first` on in steps of `each`. */
export interface Share {
  readonly count: number
  readonly first: number
  readonly each: number
}

const printer = createPrinter({ city })

parentPort?.on('message', ({ count, first, each }: Share) => {
  void share(count, first, each).then(
    (problem) => parentPort?.postMessage(problem),
    (error: unknown) => parentPort?.postMessage(String(error)),
  )
})

/** `null` once all are made, or what went wrong. */
async function share(count: number, first: number, each: number): Promise<string | null> {
  for (const request of leaflets(count).filter((_, at) => at % each === first)) {
    const made = await printer.leaflet(request)
    if (!made.ok) return JSON.stringify(made.error)
  }
  return null
}
