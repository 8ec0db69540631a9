import { mkdirSync, openSync, closeSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { faultAt } from './fault.mjs'

/** Makes the folder when it is missing and proves by a small file that it can be written; `mode` is for a new one. */
export function makeWritable(folder, mode = 0o755) {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode })
    closeSync(openSync(probe, 'w'))
    unlinkSync(probe)
  } catch (error) {
    throw faultAt(error, folder)
  }
}
