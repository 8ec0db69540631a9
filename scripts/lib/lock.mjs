import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { writeAtomically } from './atomic-file.mjs'
import { identityOf, isAlive } from './process-identity.mjs'

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

const parse = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const sameHolder = (left, right) => left?.pid === right?.pid && left?.started === right?.started

/** Puts the whole file there in one act, or says that somebody was first. */
function claim(path, text) {
  const draft = `${path}.${process.pid}.claim`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves a dead run's file aside. Whoever moves it looks at what it got: a living run's file is put back. */
function clearAway(path, isHeld) {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
  const moved = parse(read(aside))
  if (moved && isHeld(moved)) renameSync(aside, path)
  else rmSync(aside, { force: true })
  return moved
}

/**
 * Takes the lock at `path` for this process. Returns `{ taken: true, previous, note, release }`, where `previous` is what a
 * killed run left behind (its children may still run) and `note(more)` adds to what is written; or `{ taken: false, holder }`.
 */
export function takeLock(path, about = {}) {
  const holder = { ...identityOf(process.pid), ...about }
  let previous = null
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (claim(path, JSON.stringify(holder))) {
      let written = holder
      return {
        taken: true,
        previous,
        note(more) {
          written = { ...written, ...more }
          writeAtomically(path, JSON.stringify(written), 0o600)
        },
        release() {
          if (sameHolder(parse(read(path)), holder)) rmSync(path, { force: true })
        },
      }
    }
    const current = parse(read(path))
    if (current && isAlive(current)) return { taken: false, holder: current }
    previous = clearAway(path, isAlive) ?? previous
  }
  return { taken: false, holder: parse(read(path)) ?? {} }
}
