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
    const response = await send(cms, method, path, {
      body: data === undefined ? null : data instanceof FormData ? data : JSON.stringify(data),
      headers: {
        ...(data !== undefined && !(data instanceof FormData) && { 'content-type': 'application/json' }),
        ...(token !== null && { authorization: `JWT ${token}` }),
        ...headers,
      },
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), headers: response.headers }
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
