import { tellerPublicationSchema } from '@use-it-cities/success-stories/schema'
import { linkHash, tellerSecretFrom } from '@use-it-cities/success-stories/teller'
import { expect, test } from 'vitest'
import { receiptFor } from '../../src/take-down/receipt.ts'
import { verifyGone } from '../../src/take-down/verify-gone.ts'
import { slugs } from '../../src/slugs.ts'
import { aPerson, aPublishedStory, type Row } from '../support/builders.ts'
import { databases, feedKey, type Cms } from '../support/cms.ts'
import { send } from '../support/rest.ts'
import { start, takenDown } from '../take-down/started.ts'
import { aLink, anotherPin, callAs } from './support.ts'

const now = () => new Date()
const partnerOf = (cms: Cms) => aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })

const linksOf = async (cms: Cms) => {
  const answer = await send(cms, 'GET', '/tellers/publication', { headers: { authorization: `Bearer ${feedKey}` } })
  return tellerPublicationSchema.parse(await answer.json())
}

test.each(databases)(
  'the receipt of a take-down goes with the link once every address is gone, and on paper in any language, on %s',
  async (database) => {
    const { cms, site } = await start({ database })
    const partner = await partnerOf(cms)
    const { story } = await aPublishedStory(cms)
    const other = await aPublishedStory(cms)
    const code = String(story.code)
    const link = await aLink({ partner }, story)
    const theirs = await aLink({ partner }, other.story)
    const paper = (hash: string, language = 'ar', options = {}) =>
      callAs({ cms, now }, 'gone.pdf', { linkHash: hash, language }, options)
    site.show(code)
    await takenDown(cms, story.id)

    expect(await verifyGone(cms.payload, code)).toBe(false)
    const before = await linksOf(cms)
    expect(before.links.map(({ gone }) => gone)).toEqual([undefined, undefined])
    expect((await paper(link.hash)).status).toBe(404)

    site.forget(code)
    expect(await verifyGone(cms.payload, code)).toBe(true)
    const done = await receiptFor(cms.payload, code)
    const { code: _code, ...receipt } = done?.receipt ?? { code: '' }
    const after = await linksOf(cms)
    expect(after.revision).toBeGreaterThan(before.revision)
    expect(after.links.find((each) => each.code === code)?.gone).toEqual({ ...receipt, hash: done?.hash })
    expect(after.links.find((each) => each.code !== code)?.gone).toBeUndefined()

    for (const language of ['en', 'ar']) {
      const pdf = await paper(link.hash, language)
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(pdf.headers.get('cache-control')).toContain('no-store')
      expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toContain(`/Lang (${language}`)
    }
    expect((await paper(theirs.hash)).status).toBe(404)
    expect((await paper('0'.repeat(64))).status).toBe(404)
    expect((await paper(link.hash, 'xx')).status).toBe(400)
    expect((await paper(link.hash, 'ar', { secret: 'x'.repeat(40) })).status).toBe(401)
    expect((await paper(link.hash, 'ar', { at: new Date(Date.now() - 3_600_000) })).status).toBe(401)
    await aLink({ partner }, story)
    expect((await paper(link.hash)).status).toBe(404)
  },
  120_000,
)

test.each(databases)(
  'the slip is printed while link and PIN are on the screen, and only with what opens the page, on %s',
  async (database) => {
    const { cms } = await start({ database })
    const partner = await partnerOf(cms)
    const { story } = await aPublishedStory(cms)
    const old = await aLink({ partner }, story)
    const link = await aLink({ partner }, story)
    const other = await aPublishedStory(cms)
    const theirs = await aLink({ partner }, other.story)
    const whole = { story: story.id, language: 'ur', secret: link.secret, pin: link.pin }
    const print = (change: object = {}, by = partner) => by.rest('POST', '/tellers/slip.pdf', { ...whole, ...change })

    const slip = await print()
    expect([slip.status, slip.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(slip.headers.get('cache-control')).toContain('no-store')
    expect(slip.headers.get('content-disposition')).toBe('attachment; filename="your-own-page.pdf"')

    for (const change of [
      { secret: old.secret },
      { secret: theirs.secret },
      { secret: 'nothing' },
      { secret: '' },
      { pin: anotherPin(link.pin) },
      { pin: theirs.pin === link.pin ? anotherPin(link.pin) : theirs.pin },
    ]) {
      const answer = await print(change)
      expect([change, answer.status]).toEqual([change, 409])
      for (const secret of [link.secret, link.pin]) expect(JSON.stringify(answer.body)).not.toContain(secret)
    }
    for (const change of [{ language: 'xx' }, { pin: '1'.repeat(30) }, { more: true }, { secret: null }])
      expect((await print(change)).status).toBe(400)
    expect((await print({}, await aPerson(cms, ['reviewer']))).status).toBe(403)
    const stranger = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
    expect((await print({}, stranger)).status).toBe(404)
  },
  120_000,
)

test.each(databases)('guessing a PIN with the slip closes the link as any guess does, on %s', async (database) => {
  const { cms } = await start({ database })
  const partner = await partnerOf(cms)
  const { story } = await aPublishedStory(cms)
  const link = await aLink({ partner }, story)
  const whole = { story: story.id, language: 'en', secret: link.secret }
  for (let times = 0; times < 5; times++)
    await partner.rest('POST', '/tellers/slip.pdf', { ...whole, pin: anotherPin(link.pin) })
  expect((await partner.rest('POST', '/tellers/slip.pdf', { ...whole, pin: link.pin })).status).toBe(409)
})

test.each(databases)('link and PIN are in no row and no line of the log after all that, on %s', async (database) => {
  const lines: string[] = []
  const { cms } = await start({ database })
  for (const level of ['info', 'warn', 'error'] as const)
    cms.payload.logger[level] = ((...said: unknown[]) => void lines.push(JSON.stringify(said))) as never
  const partner = await partnerOf(cms)
  const { story } = await aPublishedStory(cms)
  const link = await aLink({ partner }, story)
  const secret = String(tellerSecretFrom(link.secret))
  await partner.rest('POST', '/tellers/slip.pdf', {
    story: story.id,
    language: 'en',
    secret: link.secret,
    pin: link.pin,
  })
  await callAs({ cms, now }, 'open', { linkHash: link.hash, pin: link.pin })
  await callAs({ cms, now }, 'gone.pdf', { linkHash: link.hash, language: 'en' })
  const rows: string[] = []
  for (const collection of Object.values(slugs)) {
    const { docs } = await cms.payload.db.find<Row>({ collection: collection as never, limit: 0, pagination: false })
    rows.push(JSON.stringify(docs))
  }
  expect(rows.join('\n')).toContain(linkHash(secret))
  for (const text of [...rows, ...lines]) for (const known of [secret, link.secret]) expect(text).not.toContain(known)
  const links = await cms.payload.db.find<Row>({ collection: slugs.tellerLinks, limit: 0, pagination: false })
  expect(JSON.stringify(links.docs.map(({ pinHash: _hash, ...row }) => row))).not.toContain(link.pin)
  expect(lines.join('\n')).not.toContain(link.pin)
})
