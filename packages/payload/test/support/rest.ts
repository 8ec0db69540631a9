import { handleEndpoints } from 'payload'
import type { Cms } from './cms.ts'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Headers
}
export type Rest = (method: string, path: string, data?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** The REST API as a browser would call it, signed in with `token` or anonymous. */
export const restAs =
  (cms: Cms, token: string | null): Rest =>
  async (method, path, data, headers = {}) => {
    const sent = await bodyOf(data)
    const response = await send(cms, method, path, {
      body: sent?.bytes ?? null,
      headers: {
        ...(sent && { 'content-type': sent.type }),
        ...(token !== null && { authorization: `JWT ${token}` }),
        ...headers,
      },
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), headers: response.headers }
  }

/** All bytes at once: a body that is still being read when an upload is refused would fail on its own. */
async function bodyOf(data: unknown): Promise<{ bytes: ArrayBuffer | string; type: string } | null> {
  if (data === undefined) return null
  if (!(data instanceof FormData)) return { bytes: JSON.stringify(data), type: 'application/json' }
  const form = new Response(data)
  return { type: form.headers.get('content-type') ?? '', bytes: await form.arrayBuffer() }
}

export function send(cms: Cms, method: string, path: string, init: RequestInit): Promise<Response> {
  const request = new Request(`http://localhost:3100/api${path}`, { method, ...init })
  return handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.key })
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return { text }
  }
}
