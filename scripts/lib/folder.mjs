import { closeSync, existsSync, mkdirSync, openSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { faultAt } from './fault.mjs'

/** One level at a time: Node's own recursive mkdir tries for ever where a file system takes no folders (/proc). */
function make(folder, mode) {
  if (existsSync(folder)) return
  make(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

/** Makes the folder when it is missing and proves by a small file that it can be written; `mode` is for a new one. */
export function makeWritable(folder, mode = 0o755) {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    make(folder, mode)
    closeSync(openSync(probe, 'w'))
    unlinkSync(probe)
  } catch (error) {
    throw faultAt(error, folder)
  }
}
