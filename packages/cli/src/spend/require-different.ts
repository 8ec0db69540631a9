import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { misuse, shown, wrongInput } from '../refusal.ts'

/**
 * Refuses files whose payments would count twice: the same file, whatever way leads to it, or a copy of it. Councils have
 * published one month under the names of two.
 */
export function requireDifferent(files: readonly string[]): void {
  const places = new Map<string, string>()
  const sizes = new Map<number, string[]>()
  for (const file of files) {
    const found = placeAndSize(file)
    // Whoever reads the file says what is wrong with it.
    if (!found) continue
    const before = places.get(found.place)
    if (before !== undefined)
      throw misuse(
        before === file
          ? `Expected each file once, but got “${shown(file, 200)}” twice.`
          : `Expected each file once, but “${shown(before, 200)}” and “${shown(file, 200)}” are the same file.`,
        'Its payments would count twice.',
      )
    places.set(found.place, file)
    sizes.set(found.size, [...(sizes.get(found.size) ?? []), file])
  }
  for (const alike of sizes.values()) if (alike.length > 1) requireOtherContent(alike)
}

function requireOtherContent(files: readonly string[]): void {
  const contents = new Map<string, string>()
  for (const file of files) {
    const content = digestOf(file)
    if (content === undefined) continue
    const before = contents.get(content)
    if (before !== undefined)
      throw wrongInput(
        file,
        `expected other payments than in “${shown(before, 200)}”, but it is a copy of that file. They would count twice. Leave one of the two out.`,
      )
    contents.set(content, file)
  }
}

function placeAndSize(file: string): { readonly place: string; readonly size: number } | undefined {
  try {
    const place = realpathSync(file)
    const found = statSync(place, { bigint: true })
    if (!found.isFile() || found.size === 0n) return undefined
    const { ino, dev, size } = found
    // Two names of one file on the disk have the same number, where the disk gives one.
    return { place: ino === 0n ? place : `${dev}:${ino}`, size: Number(size) }
  } catch {
    return undefined
  }
}

/** A digest of the content, read piece by piece. */
function digestOf(file: string): string | undefined {
  let open: number | undefined
  try {
    open = openSync(file, 'r')
    const hash = createHash('sha256')
    const piece = new Uint8Array(1 << 16)
    for (let length = readSync(open, piece); length > 0; length = readSync(open, piece))
      hash.update(piece.subarray(0, length))
    return hash.digest('hex')
  } catch {
    return undefined
  } finally {
    if (open !== undefined) closeSync(open)
  }
}
