import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createTarDecoder } from 'modern-tar'
import { exportArchive } from '../../src/data-archive/export-archive.ts'
import { checkArchive } from '../../src/data-archive/check-archive.ts'
import { openedFile } from '../../src/data-archive/read-file.ts'
import { opened, sealed, type Key } from '../../src/data-archive/sealing.ts'
import { streamFrom } from '../../src/data-archive/stream-from.ts'
import { writeArchive, type PartToWrite } from '../../src/data-archive/write-archive.ts'
import { send } from '../support/rest.ts'
import type { Cms } from '../support/cms.ts'

/** One try at this passphrase takes no time: these archives keep no secret. */
export const workFactor = 4
export const lock = { passphrase: 'four unrelated words' }

const folder = mkdtempSync(path.join(os.tmpdir(), 'use-it-archive-'))
let count = 0

export function aFileOf(bytes: Uint8Array): string {
  count += 1
  const file = path.join(folder, `${count}.age`)
  writeFileSync(file, bytes)
  return file
}

export const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.from(await new Response(stream).arrayBuffer())

/** An archive of everything in this CMS. */
export const archiveOf = async (cms: Cms): Promise<string> =>
  aFileOf(await bytesOf(await exportArchive(cms.payload, lock, { workFactor })))

export const checkedFile = async (file: string, key: Key = lock) => checkArchive(await openedFile(file, key))

/** A tar as somebody who knows the passphrase could make it, locked. */
export const lockedTar = async (plain: ReadableStream<Uint8Array>): Promise<string> =>
  aFileOf(await bytesOf(await sealed(plain, lock, { workFactor })))

export const header = {
  format: 'use-it-archive',
  version: 1,
  city: 'testville',
  exportedAt: '2026-11-21T10:00:00.000Z',
} as const

export async function* each(parts: readonly PartToWrite[]): AsyncGenerator<PartToWrite> {
  yield* parts
}
export const anArchive = (...parts: readonly PartToWrite[]): Promise<string> =>
  lockedTar(writeArchive(header, each(parts)))

/** A site that remembers: since when, and what. */
export async function aSiteThatRemembers(since: string | undefined, codes: readonly string[] = []) {
  let isUp = true
  const server = createServer((request, response) => {
    if (!isUp) return void response.writeHead(503).end()
    const isAsked = request.url === '/_use-it/tombstones'
    const tombstones = codes.map((code) => ({ code, on: '2026-11-21' }))
    response.writeHead(isAsked ? 200 : 404).end(isAsked ? JSON.stringify({ tombstones, since }) : '{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (up: boolean) => void (isUp = up),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The CMS as a program on the same computer sees it: over HTTP. */
export async function overHttp(cms: Cms) {
  const server = createServer((request, response) => {
    void (async () => {
      const hasBody = request.method === 'POST'
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
      const body = hasBody
        ? { body: Readable.toWeb(request) as unknown as ReadableStream, duplex: 'half' as const }
        : {}
      const init = { headers: new Headers(headers), ...body }
      const answer = await send(cms, request.method ?? 'GET', String(request.url).slice('/api'.length), init)
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      if (answer.body) Readable.fromWeb(answer.body as never).pipe(response)
      else response.end()
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Every part of an archive, as text. */
export async function partsIn(file: string): Promise<{ name: string; text: string }[]> {
  const plain = await opened(streamFrom([readFileSync(file)]), lock)
  const parts: { name: string; text: string }[] = []
  for await (const { header: entry, body } of plain.pipeThrough(createTarDecoder({ strict: true })))
    parts.push({ name: entry.name, text: await new Response(body).text() })
  return parts
}
