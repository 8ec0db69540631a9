import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SealedSubmission } from '@use-it-cities/questionnaire-schema'
import { sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSite, type TestSite } from './a-site.ts'
import { FakeCms, type ResearchAnswer } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aPublication, FakeIntake, intake as key } from './research-fixture.ts'

let cms: FakeCms
let intake: FakeIntake
let site: TestSite
const waits = { firstWaitMs: 10, longestWaitMs: 40, feedTimeoutMs: 400 }

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publish(aPublication())
  intake = new FakeIntake(cms)
  site = await aSite(cms, waits)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

const aSealed = (id: string = randomUUID()): Promise<SealedSubmission> =>
  sealSubmission(key.publicKey, {
    contract: 1,
    id,
    questionnaire: { id: 'use-it-household', version: 1 },
    researcher: null,
    mode: 'self',
    language: 'en',
    interpreter: false,
    interviewedOn: '2026-11-21',
    place: null,
    answers: { consent: true },
  })

async function send(sealed: unknown, headers: Record<string, string> = {}, to: TestSite = site) {
  const response = await fetch(`${to.url}/questionnaire/sealed`, {
    method: 'POST',
    body: typeof sealed === 'string' ? sealed : JSON.stringify(sealed),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const text = await response.text()
  return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as Record<string, unknown> }
}

const filesIn = (folder: string, of: TestSite = site) => readdir(join(of.dataDir, 'site', folder))
const isEmpty = (of: TestSite = site) => expect.poll(() => filesIn('inbox', of), { timeout: 10_000 }).toEqual([])
const withIntake = (answer: ResearchAnswer) => cms.research.set('/intake', answer)

it('what a phone sends is on the disk when it is acknowledged, and goes when the CMS has it', async () => {
  withIntake(() => ({ status: 503, body: '{}' }))
  const sealed = await aSealed()
  expect(await send(sealed)).toEqual({ status: 202, body: { id: sealed.id, kept: true } })
  expect(await filesIn('inbox')).toEqual([`${sealed.id}.json`])
  intake = new FakeIntake(cms)
  await isEmpty()
  expect([...intake.stored.keys()]).toEqual([sealed.id])
})

it('the same again is acknowledged again, before and after it was passed on, and arrives once', async () => {
  const sealed = await aSealed()
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(sealed)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  await isEmpty()
  expect((await send(sealed)).status).toBe(202)
  expect(await filesIn('inbox')).toEqual([])
  expect(intake.came).toEqual([sealed.id])
})

it('other content under a known id is refused, and the first stays', async () => {
  const [first, second] = await (async () => {
    const id = randomUUID()
    return [await aSealed(id), await aSealed(id)]
  })()
  expect((await send(first)).status).toBe(202)
  expect(await send(second)).toMatchObject({ status: 409, body: { code: 'other-content' } })
  await isEmpty()
  expect((await send(second)).status).toBe(409)
})

describe('what is no sealed interview is refused with a sentence', () => {
  it.each([
    { name: 'no JSON', body: '{', status: 422 },
    { name: 'something else', body: '{"hello":1}', status: 422 },
    { name: 'a list', body: '[]', status: 422 },
    {
      name: 'one that is not sealed',
      body: JSON.stringify({ contract: 1, id: randomUUID(), answers: { a: 1 } }),
      status: 422,
    },
    {
      name: 'an id that is a path',
      body: JSON.stringify({ contract: 1, id: '../../x', key: 'a', enc: 'b', ciphertext: 'c' }),
      status: 422,
    },
    { name: 'too much', body: `"${'a'.repeat(1_700_000)}"`, status: 413 },
  ])('$name: $status', async ({ body, status }) => {
    const answer = await send(body)
    expect(answer.status).toBe(status)
    expect(String(answer.body.message)).toMatch(/^Expected /)
    expect(await filesIn('inbox')).toEqual([])
  })
  it('another type: 415; another site: 403; another method: 405', async () => {
    const sealed = await aSealed()
    expect((await send(sealed, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send(sealed, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await fetch(`${site.url}/questionnaire/sealed`)).status).toBe(405)
  })
})

describe('the CMS cannot take it', () => {
  it.each([
    { name: 'it is down', answer: () => ({ status: 503, body: '{}' }) },
    { name: 'it does not know our signature', answer: () => ({ status: 401, body: '{}' }) },
    { name: 'it is an older one without an intake', answer: () => ({ status: 404, body: '{}' }) },
    { name: 'it fails', answer: () => ({ status: 500, body: 'oops' }) },
    { name: 'it never answers', answer: () => new Promise<never>(() => undefined) },
    { name: 'a proxy says 200 with a page', answer: () => ({ status: 200, body: '<html>' }) },
    {
      name: 'it acknowledges another',
      answer: () => ({ status: 200, body: JSON.stringify({ id: randomUUID(), outcome: 'stored' }) }),
    },
  ] as { name: string; answer: ResearchAnswer }[])(
    'because $name: it stays, is tried again and arrives once',
    async ({ answer }) => {
      let tried = 0
      withIntake((body) => {
        tried += 1
        return answer(body)
      })
      const sealed = await aSealed()
      await send(sealed)
      await expect.poll(() => tried, { timeout: 10_000 }).toBeGreaterThan(2)
      expect(await filesIn('inbox')).toEqual([`${sealed.id}.json`])
      expect(site.lines.join('\n')).not.toContain(sealed.ciphertext.slice(0, 20))
      intake = new FakeIntake(cms)
      await isEmpty()
      expect([...intake.stored.keys()]).toEqual([sealed.id])
    },
  )

  it('one that it does not take does not hold up the others', async () => {
    const bad = await aSealed()
    withIntake((body) => {
      const { sealed } = body as { sealed: SealedSubmission }
      if (sealed.id === bad.id) return { status: 422, body: '{}' }
      return { status: 200, body: JSON.stringify({ id: sealed.id, outcome: 'stored' }) }
    })
    await send(bad)
    for (let index = 0; index < 5; index++) await send(await aSealed())
    await expect.poll(() => filesIn('inbox'), { timeout: 10_000 }).toEqual([`${bad.id}.json`])
  })

  it('kept aside by the CMS is an acknowledgement too', async () => {
    withIntake((body) => {
      const { sealed } = body as { sealed: SealedSubmission }
      return { status: 200, body: JSON.stringify({ id: sealed.id, outcome: 'kept-aside', code: 'key-unknown' }) }
    })
    await send(await aSealed())
    await isEmpty()
  })
})

it('after a restart with the CMS down for long it still arrives, once', async () => {
  withIntake(() => ({ status: 503, body: '{}' }))
  const sealed = [await aSealed(), await aSealed(), await aSealed()]
  for (const each of sealed) await send(each)
  await site.stop()
  const later = await aSite(cms, { ...waits, dataDir: site.dataDir, now: site.clock.now + 26 * 3_600_000 })
  expect((await send(sealed[0], {}, later)).status).toBe(202)
  intake = new FakeIntake(cms)
  await isEmpty(later)
  expect([...intake.stored.keys()].sort()).toEqual(sealed.map(({ id }) => id).sort())
  await later.stop()
})

it('a power cut between the two files of an interview neither loses nor doubles it', async () => {
  withIntake(() => ({ status: 503, body: '{}' }))
  const sealed = await aSealed()
  await site.stop()
  await writeFile(join(site.dataDir, 'site/inbox', `${sealed.id}.json`), JSON.stringify(sealed))
  await writeFile(join(site.dataDir, 'site/inbox', `${randomUUID()}.json.${randomUUID()}.tmp`), '{"half":')
  const later = await aSite(cms, { ...waits, dataDir: site.dataDir })
  expect(await filesIn('inbox', later)).toEqual([`${sealed.id}.json`])
  expect((await send(sealed, {}, later)).status).toBe(202)
  expect((await send(await aSealed(sealed.id), {}, later)).status).toBe(409)
  intake = new FakeIntake(cms)
  await isEmpty(later)
  expect(intake.came.filter((id) => id === sealed.id)).toHaveLength(1)
  await later.stop()
})

it('a damaged file is set aside with a line that tells nothing, and the others go on', async () => {
  withIntake(() => ({ status: 503, body: '{}' }))
  const [damaged, whole] = [await aSealed(), await aSealed()]
  await send(damaged)
  await send(whole)
  await writeFile(join(site.dataDir, 'site/inbox', `${damaged.id}.json`), '{"contract":1,"id":"Zebrafinkenmarker')
  intake = new FakeIntake(cms)
  await isEmpty()
  expect(await filesIn('set-aside')).toEqual([`${damaged.id}.json`])
  expect([...intake.stored.keys()]).toEqual([whole.id])
  expect(site.lines.join('\n')).toContain('interview set aside')
  expect(site.lines.join('\n')).not.toContain('Zebrafinkenmarker')
})

describe('the disk is full', () => {
  it('the phone is told to keep it, and later it is taken', async () => {
    let isFull = true
    const full = await aSite(cms, {
      ...waits,
      writeFile: async (path, ...parts) => {
        if (isFull && path.includes('/inbox/')) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
        await writeFile(path, Buffer.concat(parts.map((part) => Buffer.from(part))))
      },
    })
    const sealed = await aSealed()
    expect(await send(sealed, {}, full)).toMatchObject({ status: 507, body: { code: 'full' } })
    expect(await filesIn('receipts', full)).toEqual([])
    isFull = false
    expect((await send(sealed, {}, full)).status).toBe(202)
    await isEmpty(full)
    expect([...intake.stored.keys()]).toEqual([sealed.id])
    await full.stop()
  })
})

it('one device cannot send without end', async () => {
  const statuses = new Set<number>()
  for (let index = 0; index < 260; index++) statuses.add((await send('{')).status)
  expect(statuses).toEqual(new Set([422, 429]))
})

it('what lies in the inbox is sealed: nobody can read it there', async () => {
  withIntake(() => ({ status: 503, body: '{}' }))
  const sealed = await aSealed()
  await send(sealed)
  const text = await readFile(join(site.dataDir, 'site/inbox', `${sealed.id}.json`), 'utf8')
  expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(['ciphertext', 'contract', 'enc', 'id', 'key'])
})
