import { createServer, type Server } from 'node:http'
import next from 'next'
import { createGuard, type GuardOptions } from './hardening/guard.ts'

export interface ServeOptions extends GuardOptions {
  /** The folder of the Next application, already built. */
  readonly dir: string
  /** The network address to listen on: `127.0.0.1` keeps it on this machine. */
  readonly host: string
  readonly port: number
}

/**
 * Starts the built CMS behind the guard and answers when it is ready for the first person.
 * Throws when the port is taken or the application was never built.
 */
export async function serve({ dir, host, port, ...guardOptions }: ServeOptions): Promise<Server> {
  const app = next({ dev: false, dir, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const guard = createGuard(guardOptions)

  const server = createServer((req, res) => {
    guard(req, res)
      .then((verdict) => (verdict === 'pass' ? handle(req, res) : undefined))
      .catch(() => {
        if (!res.headersSent) res.writeHead(500)
        res.end()
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // The first request opens the database and starts the jobs: make it now, so that no person waits for it.
  const address = server.address()
  const opened = typeof address === 'object' && address ? address.port : port
  await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${opened}/api/health`).catch(() => undefined)
  return server
}
