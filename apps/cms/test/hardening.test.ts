import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPlace, firstAdministrator, prepare, remove, send, serve, type Place } from './cms.ts'

let place: Place
let stop: () => Promise<void>

beforeAll(async () => {
  place = await aPlace()
  expect((await prepare(place, { args: ['--no-demo'] })).code).toBe(0)
  stop = await serve(place)
})
afterAll(async () => {
  await stop()
  remove(place)
})

const login = (password: string, headers: Record<string, string> = {}) =>
  send(place, '/api/users/login', { email: firstAdministrator(place).email, password }, headers)

async function token(): Promise<string> {
  const answer = (await (await login(firstAdministrator(place).password)).json()) as { token: string }
  return answer.token
}

describe('every answer', () => {
  it.each(['/admin/login', '/api/health', '/api/nothing', '/nothing'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await fetch(place.url + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security'), 'over http a browser must not insist on https').toBeNull()
    },
  )

  it('has a new nonce, and every script of the page carries it', async () => {
    const [one, other] = await Promise.all([fetch(`${place.url}/admin/login`), fetch(`${place.url}/admin/login`)])
    const nonceOf = (response: Response) =>
      /nonce-([^']+)/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(nonceOf(one)).not.toBe(nonceOf(other))
    const scripts = (await one.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonceOf(one)}"`))).toEqual([])
  })
})

describe('what is closed', () => {
  it('lets nobody make the first account', async () => {
    const account = { email: 'first@example.org', password: 'a long enough password', roles: ['administrator'] }
    expect((await send(place, '/api/users/first-register', account)).status).toBe(403)
    expect((await send(place, '/api/users/first%2Dregister', account)).status).toBe(403)
    expect((await send(place, '/api/users', account)).status).toBe(403)
  })

  it('has no GraphQL', async () => {
    expect((await send(place, '/api/graphql', { query: '{ __typename }' })).status).toBe(404)
    expect((await fetch(`${place.url}/api/graphql-playground`)).status).toBe(404)
  })

  it('refuses a body that is too large before reading it', async () => {
    const answer = await send(place, '/api/stories', { workingTitle: 'x'.repeat(3_000_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Expected at most 2 MB')
  })

  it('refuses a weak password with a sentence', async () => {
    const weak = { name: 'Weak', email: 'weak@example.org', password: 'abc', roles: ['reviewer'] }
    const answer = await send(place, '/api/users', weak, { authorization: `JWT ${await token()}` })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).toMatch(/12/)
  })
})

describe('the limits', () => {
  it('does not count people who sign in rightly: an office shares one address', async () => {
    const { password } = firstAdministrator(place)
    for (let person = 0; person < 7; person += 1) expect((await login(password)).status).toBe(200)
  })

  it('stops guessing after five tries, whatever address the guesser claims', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 7; guess += 1)
      statuses.push(
        (
          await send(
            place,
            '/api/users/login',
            { email: `nobody${guess}@example.org`, password: 'guess' },
            { 'x-forwarded-for': `198.51.100.${guess}` },
          )
        ).status,
      )
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    const spelt = await send(place, '/api//users/%6Cogin', { email: 'nobody@example.org', password: 'guess' })
    expect(spelt.status).toBe(429)
    expect(spelt.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  it('sends at most three new passwords an hour', async () => {
    const statuses: number[] = []
    for (let ask = 0; ask < 4; ask += 1)
      statuses.push((await send(place, '/api/users/forgot-password', { email: 'nobody@example.org' })).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })
})
