import { fileURLToPath } from 'node:url'
import { readTrustedProxies, serve } from '@use-it-cities/payload/server'

const port = Number(process.env['CMS_PORT'] ?? 3000)
const host = process.env['CMS_HOST'] ?? '127.0.0.1'
const url = process.env['CMS_URL'] ?? `http://localhost:${port}`

try {
  const server = await serve({
    dir: fileURLToPath(new URL('..', import.meta.url)),
    host,
    port,
    trustedProxies: readTrustedProxies(process.env),
    isHttps: url.startsWith('https:'),
  })
  console.log(`The CMS is ready at ${url}/admin`)
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
} catch (thrown) {
  const taken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE'
  console.error(
    taken
      ? `The CMS needs port ${port}, but another program has it. Stop that program, or set CMS_PORT to another number.`
      : `The CMS could not start: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
  )
  process.exit(1)
}
