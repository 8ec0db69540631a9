import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { currentFeed } from '../src/feed/current-feed.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slugs } from '../src/slugs.ts'
import { takeDown } from '../src/take-down/take-down.ts'
import { createLocalReq } from 'payload'
import { aConsent, aPerson, aPublishedStory, aStory, publish, type Person, type Row } from './support/builders.ts'
import { databases, feedKey, startCms, type Cms } from './support/cms.ts'
import { restAs, type Answer } from './support/rest.ts'

const jpegWithPlace = () =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a4' } })
    .withExif({
      IFD0: { Make: 'Telephone', ImageDescription: 'Amina at home' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 29/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 54/1 0/1' },
    })
    .jpeg()
    .toBuffer()

describe.each(databases)('pictures on %s', (database) => {
  let cms: Cms
  let partner: Person
  let story: Row
  beforeAll(async () => {
    cms = await startCms({ database })
    partner = await aPerson(cms, ['partner-editor'], { organisation: 'north-trust' })
    story = await aStory(cms)
  }, 120_000)
  afterAll(() => cms?.stop())

  async function upload(
    bytes: Uint8Array,
    name: string,
    type: string,
    fields: Record<string, unknown> = {},
  ): Promise<Answer> {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], name, { type }))
    form.set(
      '_payload',
      JSON.stringify({ story: story.id, alt: { en: 'A hall' }, everyoneAgreed: true, showsTeller: false, ...fields }),
    )
    return partner.rest('POST', '/media', form)
  }

  test('D a JPEG with a place in it is stored without, in every size, under names that say nothing', async () => {
    const original = await jpegWithPlace()
    expect((await sharp(original).metadata()).exif?.length).toBeGreaterThan(50)
    const answer = await upload(original, 'Amina-Hassan-passport.jpg', 'image/jpeg')
    expect(answer.status).toBe(201)
    const row = answer.body.doc as { filename: string; sizes: Record<string, { filename: string; width: number }> }
    const files = [row.filename, ...Object.values(row.sizes).map(({ filename }) => filename)]
    expect(files).toHaveLength(3)
    for (const file of files) {
      expect(file).toMatch(/^[0-9a-f]{32}\.webp$/)
      const bytes = readFileSync(path.join(cms.dataDir, 'media', file))
      const { exif, format } = await sharp(bytes).metadata()
      expect([format, exif]).toEqual(['webp', undefined])
      expect(bytes.includes('Amina')).toBe(false)
    }
    expect(Object.values(row.sizes).map(({ width }) => width)).toEqual([480, 960])
  })

  test('an upright picture full of detail is as light for a small phone as one that lies', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
    const upright = { width: 1200, height: 1600, channels: 3, background: '#808080', noise } as const
    const answer = await upload(await sharp({ create: upright }).blur(2).jpeg().toBuffer(), 'a.jpg', 'image/jpeg')
    expect(answer.status).toBe(201)
    const { sizes } = answer.body.doc as { sizes: Record<string, { width: number; height: number; filesize: number }> }
    expect(sizes['w480']).toMatchObject({ width: 360, height: 480 })
    expect(sizes['w480']?.filesize).toBeLessThanOrEqual(30_000)
  })

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['a truncated JPEG', async () => (await jpegWithPlace()).subarray(0, 2000), 'a.jpg', 'image/jpeg'],
    ['an SVG named .jpg', () => svg, 'a.jpg', 'image/jpeg'],
    ['an SVG', () => svg, 'a.svg', 'image/svg+xml'],
    ['HTML disguised as PNG', () => html, 'a.png', 'image/png'],
    [
      'HTML behind the first bytes of a JPEG',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), html]),
      'a.jpg',
      'image/jpeg',
    ],
    [
      'a GIF',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
          .gif()
          .toBuffer(),
      'a.gif',
      'image/gif',
    ],
    [
      'a GIF named .jpg',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
          .gif()
          .toBuffer(),
      'a.jpg',
      'image/jpeg',
    ],
    ['an empty file', () => new Uint8Array(0), 'a.jpg', 'image/jpeg'],
    ['a text file', () => Buffer.from('hello'), 'a.txt', 'text/plain'],
  ])('%s is refused with a sentence and leaves no file', async (_, make, name, type) => {
    const before = filesOf(cms).length
    const answer = await upload(await make(), name, type)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(JSON.stringify(answer.body)).toMatch(/[a-z]{3,}.*\./i)
    expect(filesOf(cms)).toHaveLength(before)
  })

  test('a file over 8 MB is refused and not cut short', async () => {
    for (const size of [9_000_000, 13_900_000]) {
      const noise = Buffer.alloc(size, 'x')
      const answer = await upload(Buffer.concat([await jpegWithPlace(), noise]), 'a.jpg', 'image/jpeg')
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([413, expect.stringMatching(/picture.*8 MB/)])
    }
  })

  test('without a file it is refused with a sentence, for those who may add one', async () => {
    const fields = { story: story.id, alt: { en: 'A hall' }, everyoneAgreed: true, showsTeller: false }
    const form = new FormData()
    form.set('_payload', JSON.stringify(fields))
    for (const sent of [fields, form]) {
      const { status, body } = await partner.rest('POST', '/media', sent)
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain('Expected a picture. Choose a JPEG, PNG or WebP file and send it again.')
      expect((await restAs(cms, null)('POST', '/media', sent)).status).toBe(403)
    }
  })

  test('without a description, or with somebody who did not agree, it is refused', async () => {
    const bytes = await jpegWithPlace()
    expect((await upload(bytes, 'a.jpg', 'image/jpeg', { alt: {} })).status).toBe(400)
    expect((await upload(bytes, 'a.jpg', 'image/jpeg', { everyoneAgreed: false })).status).toBe(400)
  })

  test('a picture of another organisation, and a picture from an address, are refused', async () => {
    const theirs = await aStory(cms, { organisation: 'south-centre' })
    expect((await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg', { story: theirs.id })).status).toBe(403)
    const { status } = await partner.rest('GET', '/media/paste-url?src=http://127.0.0.1:1/x.jpg')
    expect(status).toBeGreaterThanOrEqual(400)
  })

  test('E a file is read with an account only, and a file that no row describes by nobody', async () => {
    const answer = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg')
    const { filename } = answer.body.doc as { filename: string }
    expect((await restAs(cms, null)('GET', `/media/file/${filename}`)).status).toBe(403)
    expect((await partner.rest('GET', `/media/file/${filename}`)).status).toBe(200)
    const admin = await aPerson(cms, ['administrator'])
    await admin.rest('DELETE', `/media/${(answer.body.doc as Row).id}`)
    for (const { rest } of [admin, partner])
      expect((await rest('GET', `/media/file/${filename}`)).status).toBeGreaterThanOrEqual(403)
  })

  test('E an orphan file put in the folder of pictures without a row is not served to anybody', async () => {
    const orphan = `${'0f'.repeat(16)}.webp`
    writeFileSync(
      path.join(cms.dataDir, 'media', orphan),
      await sharp(await jpegWithPlace())
        .webp()
        .toBuffer(),
    )
    const people = [restAs(cms, null), partner.rest, (await aPerson(cms, ['administrator'])).rest]
    for (const rest of people) expect((await rest('GET', `/media/file/${orphan}`)).status).toBeGreaterThanOrEqual(403)
    const withKey = { authorization: `Bearer ${feedKey}` }
    expect((await restAs(cms, null)('GET', `/feed/media/${orphan}`, undefined, withKey)).status).toBe(404)
  })

  test('the feed shows it, hands it out by its key, and forgets it with the story; a face needs a consent that allows it', async () => {
    const published = await aPublishedStory(cms)
    const photo = await cms.payload.create({
      collection: slugs.media,
      data: { story: published.story.id, alt: { en: 'A hall' }, everyoneAgreed: true, showsTeller: true } as never,
      file: { data: await jpegWithPlace(), mimetype: 'image/jpeg', name: 'a.jpg', size: 1 },
      overrideAccess: true,
    })
    await cms.payload.update({
      collection: slugs.stories,
      id: published.story.id,
      data: { photo: photo.id } as never,
      draft: true,
      overrideAccess: true,
    })
    await expect(publish(cms, published.story.id)).rejects.toThrow(/face is on this picture/)
    const shown = async () =>
      (await currentFeed(cms.payload)).feed.stories.find(({ code }) => code === published.story.code)
    expect((await shown())?.photo).toBeNull()
    await aConsent(cms, published.story.id, { identifiability: { name: 'first-name', face: true, place: 'ward' } })
    await publish(cms, published.story.id)
    const renditions = (await shown())?.photo?.renditions ?? []
    expect(renditions.map(({ width }) => width)).toEqual([480, 960])
    const file = renditions[0]?.file ?? ''
    const withKey = { authorization: `Bearer ${feedKey}` }
    const anonymous = restAs(cms, null)
    expect((await anonymous('GET', `/feed/media/${file}`)).status).toBe(401)
    expect((await anonymous('GET', `/feed/media/${file}`, undefined, withKey)).status).toBe(200)
    expect((await anonymous('GET', `/feed/media/${encodeURIComponent('../cms.db')}`, undefined, withKey)).status).toBe(
      404,
    )
    await takeDown(await createLocalReq({}, cms.payload), published.story.id)
    expect((await anonymous('GET', `/feed/media/${file}`, undefined, withKey)).status).toBe(404)
    const row = await cms.payload.findByID({ collection: slugs.media, id: photo.id, overrideAccess: true })
    expect((row as unknown as Row).quarantined).toBe(true)
  })

  test('in doubt the teller can be recognised: a picture nobody ticked or unticked needs a consent for faces', async () => {
    const { story: shown } = await aPublishedStory(cms)
    const answer = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg', {
      story: shown.id,
      showsTeller: undefined,
    })
    const photo = answer.body.doc as Row
    expect(photo.showsTeller).toBe(true)
    await cms.payload.update({
      collection: slugs.stories,
      id: shown.id,
      data: { photo: photo.id } as never,
      draft: true,
      overrideAccess: true,
    })
    await expect(publish(cms, shown.id)).rejects.toThrow(/face is on this picture/)
    const inFeed = async () => (await currentFeed(cms.payload)).feed.stories.find(({ code }) => code === shown.code)
    expect((await inFeed())?.photo).toBeNull()
    const lead = await aPerson(cms, ['comms-lead'])
    expect((await lead.rest('PATCH', `/media/${photo.id}`, { showsTeller: false })).status).toBe(200)
    await publish(cms, shown.id)
    expect((await inFeed())?.photo).not.toBeNull()
  })

  test('who may not change a picture of a published story may not delete it; one that was taken down is kept', async () => {
    const { story: shown } = await aPublishedStory(cms)
    const add = async (to: string) =>
      (await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg', { story: to })).body.doc as Row
    const lead = await aPerson(cms, ['comms-lead'])
    const [first, second] = [await add(shown.id), await add(shown.id)]
    expect((await partner.rest('DELETE', `/media/${first.id}`)).status).toBe(403)
    const bulk = await partner.rest('DELETE', `/media?where[story][equals]=${shown.id}`)
    expect([bulk.status >= 400, bulk.body.docs ?? []]).toEqual([true, []])
    expect((await lead.rest('DELETE', `/media/${first.id}`)).status).toBe(200)
    await takeDown(await createLocalReq({}, cms.payload), shown.id)
    for (const { rest } of [partner, lead]) expect((await rest('DELETE', `/media/${second.id}`)).status).toBe(409)
    expect(filesOf(cms)).toContain(second.filename)
  })

  test('who opens a picture that was taken down is written down; a picture of a draft is looked at freely', async () => {
    const { story: shown } = await aPublishedStory(cms)
    const { body } = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg', { story: shown.id })
    const photo = body.doc as Row & { filename: string; sizes: { w480: { filename: string } } }
    const opened = async () =>
      (
        await cms.payload.db.find<Row>({
          collection: slugs.auditEvents,
          where: { and: [{ action: { equals: 'file-opened' } }, { target: { equals: photo.id } }] },
        })
      ).docs
    expect((await partner.rest('GET', `/media/file/${photo.filename}`)).status).toBe(200)
    expect(await opened()).toEqual([])
    await takeDown(await createLocalReq({}, cms.payload), shown.id)
    const coach = await aPerson(cms, ['employment-coach'])
    for (const { rest } of [{ rest: restAs(cms, null) }, coach])
      expect((await rest('GET', `/media/file/${photo.filename}`)).status).toBe(403)
    expect(await opened()).toEqual([])
    expect((await partner.rest('GET', `/media/file/${photo.sizes.w480.filename}`)).status).toBe(200)
    expect(await opened()).toMatchObject([{ actor: partner.id, kind: slugs.media }])
  })

  test('a draft is deleted with its pictures, also one that was taken down as a draft', async () => {
    const draft = await aStory(cms, { kind: 'reported' })
    const photo = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg', { story: draft.id })
    const { filename } = photo.body.doc as { filename: string }
    await takeDown(await createLocalReq({}, cms.payload), draft.id)
    expect((await partner.rest('DELETE', `/stories/${draft.id}`)).status).toBe(200)
    expect(filesOf(cms)).not.toContain(filename)
  })

  test('its file is never replaced, and on a published story only a publisher changes its words', async () => {
    const answer = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg')
    const { id, filename } = answer.body.doc as { id: string; filename: string }
    const form = new FormData()
    form.set('file', new File([new Uint8Array(await jpegWithPlace())], 'b.jpg', { type: 'image/jpeg' }))
    expect((await partner.rest('PATCH', `/media/${id}`, form)).status).toBe(409)
    expect(filesOf(cms)).toContain(filename)
    expect((await partner.rest('PATCH', `/media/${id}`, { credit: 'A neighbour' })).status).toBe(200)
    const published = await aPublishedStory(cms)
    const live = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg', { story: published.story.id })
    expect((await partner.rest('PATCH', `/media/${(live.body.doc as Row).id}`, { credit: 'Somebody' })).status).toBe(
      403,
    )
  })

  test('a picture of one story cannot be shown with another', async () => {
    const answer = await upload(await jpegWithPlace(), 'a.jpg', 'image/jpeg')
    const other = await aStory(cms)
    const tried = await partner.rest('PATCH', `/stories/${other.id}?draft=true`, { photo: (answer.body.doc as Row).id })
    expect(tried.status).toBe(400)
  })
})

const filesOf = (cms: Cms): string[] => {
  try {
    return readdirSync(path.join(cms.dataDir, 'media'))
  } catch {
    return []
  }
}
