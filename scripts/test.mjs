/** `npm test`: scripts/lib/steps.mjs lists what runs. `npm test -- unit` runs one step, `npm run test:full` all of them. */
import { runTests } from './lib/run-tests.mjs'

process.exitCode = await runTests({
  argv: process.argv.slice(2),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
})
