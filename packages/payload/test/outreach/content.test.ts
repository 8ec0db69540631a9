import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isOpportunityShown } from '@use-it-cities/success-stories/outreach'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadOutreach } from '../../src/outreach/prepare/load-outreach.ts'
import { slugs } from '../../src/slugs.ts'
import type { Cms } from '../support/cms.ts'
import { publication, startOutreachCms } from './support.ts'

const birminghamContent = fileURLToPath(new URL('../../../../apps/city/content/', import.meta.url))

const entry = (overrides: Record<string, unknown> = {}) => ({
  code: 'k7mfr2wq',
  kind: 'vacancy-list',
  organisation: 'north-trust',
  sourceLanguage: 'en',
  texts: { en: { title: 'Jobs', summary: 'A list of jobs.', body: [] } },
  link: 'https://www.example.org/jobs',
  source: 'https://www.example.org/about',
  checkedOn: '2026-11-21',
  showUntil: '2027-05-21',
  ...overrides,
})

describe('what a city brings along', () => {
  let cms: Cms
  const folder = mkdtempSync(join(os.tmpdir(), 'use-it-content-'))
  const from = (contentFolder: string, withStories = true) => ({ contentFolder, withStories })
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
  const forget = async () => {
    await cms.payload.kv.delete('outreach:testville')
    await cms.payload.db.deleteMany({ collection: slugs.opportunities, where: {} })
  }
  beforeAll(async () => {
    cms = await startOutreachCms()
  }, 120_000)
  afterAll(async () => {
    await cms?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('one that is not right stops the start with the name of the file and the place', async () => {
    write('opportunities.json', [entry({ link: 'http://www.example.org' })])
    await expect(loadOutreach(cms.payload, from(folder))).rejects.toThrow(/opportunities\.json is not right[\s\S]*link/)
    write('opportunities.json', [entry({ source: undefined })])
    await expect(loadOutreach(cms.payload, from(folder))).rejects.toThrow(/source/)
    write('opportunities.json', [entry({ organisation: 'nobody' })])
    await expect(loadOutreach(cms.payload, from(folder))).rejects.toThrow('"nobody"')
  })

  test('what is over, and what was read on a day that has not come, is left out', async () => {
    await forget()
    write('opportunities.json', [
      entry(),
      entry({ code: 'bcdfghjk', showUntil: '2026-11-20' }),
      entry({ code: 'bcdfghjm', checkedOn: '2026-11-22' }),
      entry({ code: 'bcdfghjn', showUntil: '2030-01-01' }),
    ])
    write('contacts.json', [
      {
        organisation: 'north-trust',
        contact: { phone: '0121 496 0000' },
        source: 'https://www.example.org/contact',
        checkedOn: '2026-11-21',
      },
    ])
    expect(await loadOutreach(cms.payload, from(folder))).toBe(3)
    expect(await loadOutreach(cms.payload, from(folder))).toBe(0)
    const { opportunities, contacts } = await publication(cms)
    expect(opportunities.map(({ id, showUntil }) => [id, showUntil])).toEqual([
      ['bcdfghjn', '2027-11-21'],
      ['k7mfr2wq', '2027-05-21'],
    ])
    expect(contacts).toEqual([{ organisation: 'north-trust', contact: { phone: '0121 496 0000' } }])
  })

  test('what a person has deleted or said stays so', async () => {
    await cms.payload.kv.delete('outreach:testville')
    write('contacts.json', [
      {
        organisation: 'north-trust',
        contact: { phone: '0121 496 9999' },
        source: 'https://www.example.org/contact',
        checkedOn: '2026-11-21',
      },
    ])
    expect(await loadOutreach(cms.payload, from(folder))).toBe(0)
    expect((await publication(cms)).contacts[0]?.contact.phone).toBe('0121 496 0000')
    await cms.payload.db.deleteMany({ collection: slugs.opportunities, where: {} })
    expect(await loadOutreach(cms.payload, from(folder))).toBe(0)
    expect((await publication(cms)).opportunities).toEqual([])
  })

  test('a city that starts empty has none, and neither has one without the files', async () => {
    await forget()
    expect(await loadOutreach(cms.payload, from(birminghamContent, false))).toBe(0)
    await forget()
    rmSync(join(folder, 'opportunities.json'))
    rmSync(join(folder, 'contacts.json'))
    expect(await loadOutreach(cms.payload, from(folder))).toBe(0)
  })

  test('Birmingham’s own can be shown, in each of the city’s languages, and goes by itself', async () => {
    await forget()
    const organisation = 'sandwell-and-west-birmingham-hospitals-nhs-trust'
    for (const [collection, data] of [
      [slugs.organisations, { slug: organisation, name: 'The hospital trust', kind: 'nhs' }],
      [slugs.themes, { slug: 'work-in-health', title: { en: 'Work in health' } }],
    ] as const)
      await cms.payload.create({ collection: collection as never, data: data as never, overrideAccess: true })
    const added = await loadOutreach(cms.payload, from(birminghamContent))
    const { opportunities, contacts } = await publication(cms)
    expect([added, opportunities.length, contacts.map(({ organisation: each }) => each)]).toEqual([
      1,
      1,
      ['north-trust'],
    ])
    for (const each of opportunities) {
      expect([isOpportunityShown(each, '2026-11-21'), isOpportunityShown(each, '2028-01-01')]).toEqual([true, false])
      expect(each.texts.en?.review).toBe('original')
      expect(Object.values(each.texts).filter(({ review }) => review === 'reviewed')).toEqual([])
    }
  })
})
