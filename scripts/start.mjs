/** `npm start`: docs/guides/running.md says what it does. Runs on the machine's own Node with nothing installed. */
import { runStart } from './lib/run-start.mjs'

process.exitCode = await runStart({
  argv: process.argv.slice(2),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
})
