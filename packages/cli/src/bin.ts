#!/usr/bin/env node
import { once } from 'node:events'
import process from 'node:process'
import { run } from './run.ts'

/** Waits while whoever reads is slow, so that a large file never fills the memory. */
const writerFor = (stream: NodeJS.WriteStream) => async (text: string) => {
  if (!stream.write(text)) await once(stream, 'drain')
}

// Whoever reads may stop reading: `use-it … | head`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })

process.exitCode = await run(process.argv.slice(2), {
  out: writerFor(process.stdout),
  err: writerFor(process.stderr),
  now: () => new Date(),
})
