import { createServer } from 'node:net'
import { Fault } from './fault.mjs'

/** `undefined` when a program may listen there, else the code of the system's refusal. */
const refusal = (port, host) =>
  new Promise((settle) => {
    const server = createServer()
    server.once('error', (error) => settle(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => settle(undefined)))
  })

/**
 * Refuses a port that is not free, on every address and on the loopback alone (some systems let two programs share a
 * port that way, and one of them would get the other's visitors).
 */
export async function checkPort(port, variable) {
  for (const host of [undefined, '127.0.0.1']) {
    const code = await refusal(port, host)
    if (code === 'EADDRINUSE') {
      throw new Fault(
        `Port ${port} is in use by another program. Stop it, or start with ${variable}=${port + 1} npm start.`,
      )
    }
    if (code === 'EACCES') {
      throw new Fault(
        `Your account may not open port ${port}. Start with a higher one, for example ${variable}=${port < 1024 ? port + 3000 : port + 1} npm start.`,
      )
    }
  }
}
