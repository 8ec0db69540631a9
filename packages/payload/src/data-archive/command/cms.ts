import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A running CMS and the administrator who asks. */
export interface CmsAccount {
  /** The address of the CMS: https, or http on this computer. */
  readonly cms: string
  readonly email: string
  readonly password: string
}

/** Why the CMS did not do it, as a sentence for the person at the terminal. */
export class CmsRefusal extends Error {}

interface Body {
  readonly type: string
  readonly bytes: number
  readonly stream: Readable
}

/** A passphrase and a password go over this line: it has to be closed, or not leave the computer. */
export function addressOf(cms: string): URL {
  const url = URL.parse(cms)
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) return url
  throw new CmsRefusal(
    `Expected the address of the CMS to begin with https:// (or http://localhost); ${JSON.stringify(cms.slice(0, 100))} came. For example: https://cms.example.org`,
  )
}

/** Waits as long as the CMS works: a large archive takes minutes. */
export async function call(
  { cms, token }: { cms: string; token?: string | undefined },
  method: 'GET' | 'POST',
  path: string,
  body?: Body,
): Promise<IncomingMessage> {
  const url = new URL(path, `${addressOf(cms).href.replace(/\/+$/, '')}/`)
  const headers = {
    accept: 'application/json',
    ...(token !== undefined && { authorization: `JWT ${token}` }),
    ...(body && { 'content-type': body.type, 'content-length': body.bytes }),
  }
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, { method, headers })
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve)
    request.once('error', reject)
  })
  answered.catch(() => undefined)
  // An answer that comes before everything was sent says why nothing more is wanted.
  if (body) pipeline(body.stream, request).catch(() => undefined)
  else request.end()
  const response = await answered.catch(() => {
    throw new CmsRefusal(`The CMS at ${url.origin} does not answer. Start it, or give its address with --cms.`)
  })
  if ((response.statusCode ?? 500) < 400) return response
  throw new CmsRefusal(sentenceIn(await textOf(response).catch(() => '')) ?? `The CMS answered ${response.statusCode}.`)
}

export async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of response as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function sentenceIn(text: string): string | null {
  try {
    const { errors } = JSON.parse(text) as { errors?: { message?: unknown }[] }
    const sentence = errors?.[0]?.message
    return typeof sentence === 'string' ? sentence : null
  } catch {
    return null
  }
}
