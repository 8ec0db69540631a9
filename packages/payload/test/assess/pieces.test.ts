import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cityCatalogues } from '../../src/assess/catalogues/city-catalogues.ts'
import { startsAfresh } from '../../src/outbox/outbox.ts'
import type { Cms } from '../support/cms.ts'
import { send } from '../support/rest.ts'
import { aClosedAssessment, anAssessment, aTeam, met, ownProfile, say, startAssessCms, type Team } from './support.ts'
import { smallCatalogue } from './small-catalogue.ts'

test('a city has the four catalogues of USE-IT, unless it names others; its own profiles are added', () => {
  expect(cityCatalogues().map(({ id }) => id)).toEqual([
    'cat-policy',
    'keep-it-local',
    'social-action',
    'transfer-readiness',
  ])
  const [small] = cityCatalogues([smallCatalogue()], { small: [ownProfile] })
  expect(small?.profiles.map(({ id }) => id)).toEqual(['short', 'our-town'])
  const [policy] = cityCatalogues()
  expect(policy?.profiles).toEqual(catPolicyCatalogue.profiles)
})

test.each([
  ['a profile of a catalogue that is not there', { other: [ownProfile] }, /no catalogue other/],
  ['an item that is not there', { small: [{ ...ownProfile, items: ['lists'] }] }, /unknown-item/],
  ['a profile that is no profile', { small: [{ ...ownProfile, items: 3 as never }] }, /items/],
])('the CMS does not start with %s', (_, profiles, says) => {
  expect(() => cityCatalogues([smallCatalogue()], profiles)).toThrow(says)
})

describe('a closed assessment', () => {
  let cms: Cms
  let team: Team
  beforeAll(async () => {
    cms = await startAssessCms()
    team = await aTeam(cms)
  }, 180_000)
  afterAll(() => cms?.stop())

  test('is printed as a PDF', async () => {
    const { id } = await aClosedAssessment(team)
    const { token } = (await cms.payload.login({
      collection: 'users',
      data: { email: team.lead.email, password: 'four unrelated words here' },
    })) as { token?: string }
    const response = await send(cms, 'GET', `/assess/report?assessment=${id}&as=pdf`, {
      headers: { authorization: `JWT ${token}` },
    })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('is reported with its evidence to those who assess, and without it to whoever only publishes', async () => {
    const { id } = await anAssessment(team)
    const link = 'https://example.org/a-list-of-buildings'
    await say(team.lead, id, 'list', met({ evidence: [{ title: 'A list', link, collectedOn: '2026-01-01' }] }))
    await team.lead.rest('POST', '/assess/close', { assessment: id })
    for (const as of ['pdf', 'html', 'csv']) {
      const holdsIt = async (person: Team['lead']) => {
        const { status, body } = await person.rest('GET', `/assess/report?assessment=${id}&as=${as}`)
        return [status, String(body['text']).includes(link)]
      }
      expect([as, await holdsIt(team.lead), await holdsIt(team.comms)]).toEqual([as, [200, true], [200, false]])
    }
  }, 60_000)

  test('calls the sites when its summary goes out and when it is withdrawn, and not when it is closed', async () => {
    const calls = async () => (await cms.payload.count({ collection: 'payload-jobs' as never })).totalDocs
    const clear = async () => {
      startsAfresh(cms.payload)
      await cms.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
    }
    await clear()
    const { id } = await aClosedAssessment(team)
    expect(await calls()).toBe(0)
    await team.comms.rest('POST', '/assess/publish', { assessment: id, withItems: false })
    expect(await calls()).toBe(1)
    await clear()
    await team.comms.rest('POST', '/assess/withdraw', { assessment: id })
    expect(await calls()).toBe(1)
  })
})
