import type { IncomingMessage } from 'node:http'

/** What goes back to a reader of the questionnaire's pages. Never kept by anybody on the way, unless it says so. */
export interface ResearchAnswer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** What the page may do beyond our strictest rules. */
  readonly policy?: readonly string[]
}

export const noStore = { 'cache-control': 'no-store' }

export const htmlAnswer = (body: string, status = 200, policy?: readonly string[]): ResearchAnswer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  headers: noStore,
  ...(policy ? { policy } : {}),
})

export const jsonAnswer = (status: number, body: unknown): ResearchAnswer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
  headers: noStore,
})

export const redirectTo = (location: string): ResearchAnswer => ({
  status: 308,
  type: 'text/plain',
  body: '',
  headers: { ...noStore, location },
})

/** A whole body as text, or why not. */
export async function readText(
  request: IncomingMessage,
  type: string,
  mostBytes: number,
): Promise<{ ok: true; text: string } | { ok: false; status: 413 | 415 }> {
  const given = String(request.headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase()
  if (given !== type) return { ok: false, status: 415 }
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { ok: false, status: 413 }
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) return { ok: false, status: 413 }
    parts.push(part)
  }
  return { ok: true, text: Buffer.concat(parts).toString('utf8') }
}
