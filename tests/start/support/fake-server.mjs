/**
 * A server that stands for the CMS or the site: answers 200 on every address once it listens on the port in argv, writes its number and
 * environment to `<FAKE_DIR>/<name>.json`, dies when a file `<FAKE_DIR>/<name>.die` holds a number of remaining deaths.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { putDown } from './put-down.mjs'

const [name, port] = process.argv.slice(2)
const file = (ending) => join(process.env.FAKE_DIR, `${name}.${ending}`)

if (existsSync(file('fail'))) {
  console.error(readFileSync(file('fail'), 'utf8'))
  process.exit(1)
}
const starts = existsSync(file('json')) ? JSON.parse(readFileSync(file('json'), 'utf8')).starts : 0
const server = createServer((request, response) => {
  response.end('fine')
  if (request.url === '/die') process.exit(3)
})
server.listen(Number(port), '127.0.0.1', () => {
  putDown(file('json'), JSON.stringify({ pid: process.pid, starts: starts + 1, env: process.env }))
  console.log(`${name} listens on ${port}`)
})
process.on('SIGTERM', () => {
  writeFileSync(file('stopped'), 'tidily')
  process.exit(0)
})
