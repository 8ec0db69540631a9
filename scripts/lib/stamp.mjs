import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from './atomic-file.mjs'
import { stateDir } from './checkout.mjs'

/** What was written down after `name` succeeded last, or `null`. */
export function readStamp(root, name) {
  try {
    return JSON.parse(readFileSync(join(stateDir(root), `${name}.json`), 'utf8'))
  } catch {
    return null
  }
}

/** Written only after success, so that work a killed run left half done is done again. */
export function writeStamp(root, name, value) {
  mkdirSync(stateDir(root), { recursive: true })
  writeAtomically(join(stateDir(root), `${name}.json`), `${JSON.stringify(value)}\n`)
}
