import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * A log that never grows past about twice `limitBytes`: when full it becomes `<path>.1` and a new one begins. It remembers its
 * last lines itself, so that they can be shown even when the disk is full and nothing could be written; `onLine` gets every
 * line as it comes.
 */
export function openLog(path, { limitBytes = 2_000_000, keepLines = 20, onLine = () => {} } = {}) {
  mkdirSync(dirname(path), { recursive: true })
  let handle = openSync(path, 'a', 0o600)
  let size = fstatSync(handle).size
  const lines = []
  let rest = ''

  const rotate = () => {
    closeSync(handle)
    renameSync(path, `${path}.1`)
    handle = openSync(path, 'a', 0o600)
    size = 0
  }
  const remember = (text) => {
    const pieces = (rest + stripVTControlCharacters(text)).split(/\r?\n/)
    rest = pieces.pop()
    const full = pieces.filter((line) => line.trim() !== '')
    full.forEach((line) => onLine(line))
    lines.push(...full)
    lines.splice(0, Math.max(0, lines.length - keepLines))
  }

  return {
    path,
    write(text) {
      remember(text)
      if (handle === null) return
      try {
        if (size > limitBytes) rotate()
        size += writeSync(handle, text)
      } catch {
        // A full disk must not stop what is being logged; the last lines are still in memory.
      }
    },
    lastLines: () => [...lines, rest].filter((line) => line.trim() !== '').slice(-keepLines),
    close() {
      if (handle !== null) closeSync(handle)
      handle = null
    },
  }
}
