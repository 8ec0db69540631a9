import { languageCodes } from '@use-it-cities/core'
import type { GoneReceipt } from '@use-it-cities/success-stories/teller'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aTellerSite, aTellerStory, link, secret, type ATellerSite } from './a-teller-site.ts'
import { FakeTellerCms } from './fake-teller-cms.ts'

const gone: GoneReceipt = {
  on: '2026-11-21',
  startedAt: '2026-11-21T10:00:00.000Z',
  verifiedAt: '2026-11-21T10:00:04.000Z',
  addresses: 73,
  hash: 'ab'.repeat(32),
}

let cms: FakeTellerCms
let site: ATellerSite

const publish = async (change: { gone?: GoneReceipt }) => {
  cms.publication = { ...cms.publication, revision: cms.publication.revision + 1, links: [{ ...link, ...change }] }
  await site.tellers.refresh()
}
const page = (section = '') => site.get(`/t/${secret}${section}?l=en`)

beforeEach(async () => {
  cms = await FakeTellerCms.start()
  cms.publication = { ...cms.publication, links: [link] }
  site = await aTellerSite(cms)
})
afterEach(async () => {
  await site.stop()
  await cms.stop()
})

describe('after taking down', () => {
  beforeEach(async () => {
    cms.isUp = false
    await site.post(`/t/${secret}/withdraw?l=en`, { do: 'withdraw' })
  })

  it('the page says in turn what is known: kept safe, being checked, and gone with its receipt', async () => {
    const kept = await page()
    expect(kept.text).toContain('We have kept your wish safe')
    for (const unknown of ['We now look at every address', 'Your receipt']) expect(kept.text).not.toContain(unknown)

    cms.isUp = true
    site.withdrawals.kick()
    await vi.waitFor(async () => expect((await page()).text).toContain('We now look at every address'), 20_000)
    expect((await page()).text).not.toContain('We have kept your wish safe')

    await publish({ gone })
    const { text } = await page()
    for (const known of ['Your receipt', 'Addresses where we looked: 73.', '21 November 2026 at 10:00', link.code])
      expect(text).toContain(known)
    expect(text).toContain(gone.hash)
    expect(text).toContain(`href="/t/${secret}/receipt.pdf?l=en"`)
    for (const over of ['We now look at', 'We have kept']) expect(text).not.toContain(over)
  })
})

it('has the receipt also while the CMS is down and after a restart, and says that the paper has to wait', async () => {
  await publish({ gone })
  cms.isUp = false
  await site.stop()
  site = await aTellerSite(cms, { folder: site.folder })
  expect((await page()).text).toContain('Addresses where we looked: 73.')
  const paper = await page('/receipt.pdf')
  expect(paper.status).toBe(503)
  expect(paper.headers.get('content-type')).toContain('text/html')
  expect(paper.text).toContain('The paper cannot be made now')
  expect(paper.text).toContain('Addresses where we looked: 73.')
})

it('fetches the paper in the language of the page, for whoever has the link, and keeps it nowhere', async () => {
  await publish({ gone })
  const asked: unknown[] = []
  cms.receipt = (body) => {
    asked.push(body)
    return '%PDF-1.7 receipt'
  }
  const paper = await site.get(`/t/${secret}/receipt.pdf?l=so`)
  expect([paper.status, paper.text]).toEqual([200, '%PDF-1.7 receipt'])
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  expect(paper.headers.get('cache-control')).toBe('no-store')
  expect(paper.headers.get('x-robots-tag')).toContain('noindex')
  expect(paper.headers.get('content-disposition')).toBe('attachment; filename="taken-down.pdf"')
  expect(asked).toEqual([{ linkHash: link.linkHash, language: 'so' }])
})

it('asks the CMS for no paper before there is a receipt', async () => {
  cms.receipt = () => {
    throw new Error('Expected not to be asked.')
  }
  const { status, text } = await page('/receipt.pdf')
  expect([status, text.includes('Take my story down')]).toEqual([200, true])
})

it('takes a friendly page of a proxy for no paper', async () => {
  await publish({ gone })
  cms.receipt = null
  expect((await page('/receipt.pdf')).status).toBe(503)
})

it('says of a story that was never public that it was nowhere', async () => {
  await publish({ gone: { ...gone, addresses: 0 } })
  const { text } = await page()
  expect(text).toContain('Your story was not shown at any address of ours.')
  expect(text).not.toContain('Addresses where we looked')
})

it.each(languageCodes)('says it in %s with the figures of the receipt', async (language) => {
  await publish({ gone })
  const { text } = await site.get(`/t/${secret}?l=${language}`)
  for (const known of ['73', '2026', '10:00', link.code]) expect(text).toContain(known)
})

it('whatever is pressed on a page that was left open changes nothing once the story is down', async () => {
  await publish({ gone })
  for (const section of ['/open', '/say'])
    expect((await site.post(`/t/${secret}${section}?l=en`, { pin: '204816', do: 'resume' })).text).toContain(
      'Your story is down',
    )
  expect([cms.opened, cms.said]).toEqual([[], []])
})

it('says that it is down as soon as the CMS says so, before the list of what is gone has come', async () => {
  cms.open = () => ({ ok: true, story: aTellerStory({ takenDownOn: '2026-11-20' }), ticket: 'ticket' })
  const { text } = await site.post(`/t/${secret}/open?l=en`, { pin: '204816' })
  expect(text).toContain('It was taken down on 20 November 2026.')
  expect(text).not.toContain('Pause my story')
})
