import { readFileSync, statSync } from 'node:fs'
import { wrongInput } from '../refusal.ts'

/** Larger files are read line by line or not at all. */
const largest = 200 * 1024 * 1024

/** Refuses, in words, what is not a file that can be read. */
export function requireFile(file: string, expected: string): { readonly size: number } {
  try {
    const found = statSync(file)
    if (!found.isFile())
      throw wrongInput(file, `expected ${expected}, but this is a folder or a device. Name the file in it.`)
    if (found.size === 0) throw wrongInput(file, `expected ${expected}, but the file is empty.`)
    return found
  } catch (error) {
    throw asRefusal(error, file, expected)
  }
}

/** A whole text file. UTF-8, with or without a byte order mark. */
export function readText(file: string, expected: string): string {
  const { size } = requireFile(file, expected)
  if (size > largest)
    throw wrongInput(
      file,
      `expected at most ${largest / 1024 / 1024} MB. Use NDJSON or CSV, which are read line by line.`,
    )
  const bytes = (() => {
    try {
      return readFileSync(file)
    } catch (error) {
      throw asRefusal(error, file, expected)
    }
  })()
  const text = decode(bytes, file, expected)
  if (text.trim() === '') throw wrongInput(file, `expected ${expected}, but there is nothing in the file.`)
  return text
}

function decode(bytes: Uint8Array, file: string, expected: string): string {
  if (bytes.includes(0)) throw notText(file, expected)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notText(file, expected)
  }
}

export const notText = (file: string, expected: string) =>
  wrongInput(file, `expected ${expected} as UTF-8 text, but this is something else. Save it again as UTF-8.`)

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EPERM', 'it may not be read'],
  ['EISDIR', 'this is a folder'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['ELOOP', 'the link leads to itself'],
])

/** An error of the file system in words; any other goes on as it is. */
export function asRefusal(error: unknown, file: string, expected: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons.get(code) ?? (code === 'ERR_INVALID_ARG_VALUE' ? 'the name is no name of a file' : undefined)
  return reason === undefined ? error : wrongInput(file, `expected ${expected}, but ${reason}.`)
}
