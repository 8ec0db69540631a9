import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settingsOf } from '../src/settings.ts'
import { slugs } from '../src/slugs.ts'
import { aPerson, password, type Person, type Row } from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'
import { restAs } from './support/rest.ts'

describe.each(databases)('accounts on %s', (database) => {
  let cms: Cms
  let administrator: Person
  beforeAll(async () => {
    cms = await startCms({ database })
  }, 120_000)
  afterAll(() => cms?.stop())

  test('P a visitor cannot register the first account', async () => {
    const data = { email: 'first@example.org', password, name: 'First', roles: ['administrator'] }
    const anonymous = restAs(cms, null)
    expect((await anonymous('POST', '/users/first-register', data)).status).toBe(403)
    expect((await anonymous('POST', '/users', data)).status).toBe(403)
    expect((await cms.payload.count({ collection: slugs.users, overrideAccess: true })).totalDocs).toBe(0)
    administrator = await aPerson(cms, ['administrator'])
  })

  test.each([
    ['three letters', 'abc', /at least 12/],
    ['one that everybody tries', 'password1234', /first that would be tried/],
    ['one letter, many times', 'aaaaaaaaaaaaaa', /first that would be tried/],
    ['the e-mail address', 'somebody.else@example.org', /must not be the e-mail/],
  ])('P a password of %s is refused', async (_, weak, sentence) => {
    const answer = await administrator.rest('POST', '/users', {
      email: 'somebody.else@example.org',
      password: weak,
      name: 'X',
      roles: ['reviewer'],
    })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toMatch(sentence)
    const own = await administrator.rest('PATCH', `/users/${administrator.id}`, {
      password: weak === 'somebody.else@example.org' ? administrator.email : weak,
    })
    expect(own.status).toBe(400)
  })

  test('P a weak password is refused on reset as well', async () => {
    const reviewer = await aPerson(cms, ['reviewer'])
    const token = await cms.payload.forgotPassword({
      collection: slugs.users,
      data: { email: reviewer.email },
      disableEmail: true,
    })
    const answer = await restAs(cms, null)('POST', '/users/reset-password', { token, password: 'abc' })
    expect(answer.status).toBe(400)
  })

  test('P after five wrong passwords the account waits', async () => {
    const { email } = await aPerson(cms, ['reviewer'])
    const anonymous = restAs(cms, null)
    for (let at = 0; at < 5; at += 1)
      await anonymous('POST', '/users/login', { email, password: 'not this one at all' })
    expect((await anonymous('POST', '/users/login', { email, password })).status).toBe(401)
  })

  test('the last administrator stays one, and nobody deletes themselves', async () => {
    expect((await administrator.rest('PATCH', `/users/${administrator.id}`, { roles: ['reviewer'] })).status).toBe(409)
    expect((await administrator.rest('DELETE', `/users/${administrator.id}`)).status).toBe(409)
  })

  test('a change of role ends the sessions and is written down', async () => {
    const reviewer = await aPerson(cms, ['reviewer'])
    expect((await reviewer.rest('GET', '/stories')).status).toBe(200)
    expect((await administrator.rest('PATCH', `/users/${reviewer.id}`, { roles: ['assessor'] })).status).toBe(200)
    expect((await reviewer.rest('GET', '/stories')).status).toBe(403)
    const events = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { target: { equals: reviewer.id } },
    })
    expect(events.docs.map(({ action, actor }) => [action, actor])).toContainEqual(['role-change', administrator.id])
  })

  test('the cookie is strict, and the page of another site may not use it', async () => {
    const { email } = await aPerson(cms, ['reviewer'])
    const answer = await restAs(cms, null)('POST', '/users/login', { email, password })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).toMatch(/HttpOnly/i)
    const token = /payload-token=([^;]+)/.exec(cookie)?.[1] ?? ''
    const from = (origin: string) =>
      restAs(cms, null)('GET', '/users/me', undefined, { cookie: `payload-token=${token}`, origin })
    expect((await from('http://localhost:3100')).body.user).not.toBeNull()
    for (const elsewhere of ['https://evil.example', settingsOf(cms.payload).siteUrl]) {
      const reply = await from(elsewhere)
      expect([elsewhere, reply.body.user ?? null]).toEqual([elsewhere, null])
      expect(reply.headers.get('access-control-allow-origin')).not.toBe(elsewhere)
    }
  })
})
