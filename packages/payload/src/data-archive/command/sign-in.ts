import { Readable } from 'node:stream'
import { call, textOf, type CmsAccount } from './cms.ts'

export const jsonBody = (value: unknown) => {
  const bytes = Buffer.from(JSON.stringify(value))
  return { type: 'application/json', bytes: bytes.length, stream: Readable.from([bytes]) }
}

/** Signs in, and answers what the next calls are made with. */
export async function signIn({ cms, email, password }: CmsAccount): Promise<{ cms: string; token: string }> {
  const response = await call({ cms }, 'POST', 'api/users/login', jsonBody({ email, password }))
  const { token } = JSON.parse(await textOf(response)) as { token?: unknown }
  return { cms, token: String(token) }
}
