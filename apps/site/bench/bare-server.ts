/** A bare `node:http` server that answers everything with the bytes and headers its parent sends it. */
import { createServer } from 'node:http'

process.once('message', ({ headers, body, port }: { headers: string[]; body: string; port: number }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
  server.listen(port, '127.0.0.1', () => process.send?.('ready'))
})
