/** The least a site has to do before it answers: reads the feed's file, parses it, and answers with the words of its last story. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file = '', port = ''] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const { stories } = JSON.parse(text.slice(text.indexOf('\n'))) as { stories: unknown[] }
createServer((_request, response) => {
  response.end(JSON.stringify(stories.at(-1)))
}).listen(Number(port), '127.0.0.1')
