import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below those that a system gives to whoever connects somewhere: between our look and our listening nobody is given one. */
const [lowest, highest] = [20_000, 32_767]
const mostTries = 100
const given = new Set<number>()

/** A port that nothing listens on just now and that was not answered before: a city asks for two, and needs two. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const port = randomInt(lowest, highest + 1)
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
  throw new Error(`Expected a free port between ${lowest} and ${highest}, but ${mostTries} of them were taken.`)
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
