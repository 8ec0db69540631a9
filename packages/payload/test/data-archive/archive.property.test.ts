import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileIn, placeOf } from '../../src/data-archive/format.ts'
import { linesIn } from '../../src/data-archive/lines.ts'
import { ArchiveProblem } from '../../src/data-archive/problem.ts'
import { readArchive } from '../../src/data-archive/read-archive.ts'
import { opened, sealed } from '../../src/data-archive/sealing.ts'
import { streamFrom } from '../../src/data-archive/stream-from.ts'
import { writeArchive, type PartToWrite } from '../../src/data-archive/write-archive.ts'
import { bytesOf, each, header, lock, workFactor } from './support.ts'

const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,12}\.webp$/), { maxLength: 6 })
const files = names.chain((all) =>
  fc.tuple(...[...all].sort().map((name) => fc.tuple(fc.constant(name), fc.uint8Array({ maxLength: 3000 })))),
)
const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 })

/** The same bytes in pieces of these lengths, over and over. */
function* inPieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1
    yield bytes.subarray(at, at + length)
    at += length
  }
}

const partOf = ([name, bytes]: readonly [string, Uint8Array], lengths: readonly number[]): PartToWrite => ({
  name: `files/media/${name}`,
  bytes: bytes.length,
  body: streamFrom(inPieces(bytes, lengths)),
})

test('what is written is read, however it is cut up on the way, also by a reader that leaves parts unread', async () => {
  await fc.assert(
    fc.asyncProperty(files, cuts, cuts, fc.boolean(), async (all, one, other, isLazy) => {
      const bytes = await bytesOf(writeArchive(header, each(all.map((file) => partOf(file, one)))))
      const read: [string, Uint8Array][] = []
      const { manifest } = await readArchive(streamFrom(inPieces(bytes, other)), async ({ name, body }) => {
        if (isLazy) return
        const chunks: Uint8Array[] = []
        for await (const chunk of body) chunks.push(chunk)
        read.push([name, new Uint8Array(Buffer.concat(chunks))])
      })
      expect(manifest.parts.slice(1).map(({ name, bytes: size }) => [name, size])).toEqual(
        all.map(([name, content]) => [`files/media/${name}`, content.length]),
      )
      if (!isLazy) expect(read).toEqual(all.map(([name, content]) => [`files/media/${name}`, new Uint8Array(content)]))
    }),
    { numRuns: 60 },
  )
})

test('one changed bit, or one byte less, is found out: in the tar by the hashes, in the locked file by the lock', async () => {
  const contents: [string, Uint8Array][] = [
    ['a.webp', new Uint8Array(900).fill(1)],
    ['b.webp', new Uint8Array(10).fill(2)],
  ]
  const plain = await bytesOf(writeArchive(header, each(contents.map((file) => partOf(file, [100])))))
  const locked = await bytesOf(await sealed(streamFrom([plain]), lock, { workFactor }))
  const outcome = (stream: Promise<ReadableStream<Uint8Array>>) =>
    stream
      .then((each) => readArchive(each))
      .then(
        () => 'whole',
        (error: unknown) => (error instanceof ArchiveProblem ? 'found out' : String(error)),
      )
  const open = (bytes: Uint8Array) => outcome(opened(streamFrom([bytes]), lock))
  expect(await open(locked)).toBe('whole')
  await fc.assert(
    fc.asyncProperty(fc.nat(locked.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(locked)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      expect([await open(changed), await open(locked.subarray(0, at))]).toEqual(['found out', 'found out'])
    }),
    { numRuns: 60 },
  )
  // Inside: contents of parts, by somebody who could lock it again.
  for (const [name, content] of contents) {
    const at = plain.indexOf(Buffer.from(content))
    const changed = Buffer.from(plain)
    changed[at] = 9
    await expect(readArchive(streamFrom([changed]))).rejects.toMatchObject({
      code: 'part-changed',
      params: { part: `files/media/${name}` },
    })
  }
})

test('no name of a part leads out of its folder', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((name) => `files/media/${name}`),
      ),
      (name) => {
        const file = fileIn(name)
        if (file) expect(file.name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
        if (file === null && name.startsWith('files/')) expect(placeOf(name)).toBe(-1)
      },
    ),
  )
})

test('lines are lines, wherever the bytes are cut, also inside of a letter', async () => {
  const words = fc.array(
    fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(words, cuts, async (lines, lengths) => {
      const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
      const read: string[] = []
      for await (const line of linesIn('a part', streamFrom(inPieces(bytes, lengths)))) read.push(line)
      expect(read).toEqual(lines.map((line) => line.replaceAll(/\p{Surrogate}/gu, '\ufffd')))
    }),
    { numRuns: 100 },
  )
})
