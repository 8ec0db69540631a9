import { randomBytes, randomUUID } from 'node:crypto'
import { newSerial } from '@use-it-cities/questionnaire-schema'
import { birminghamPolicies, noticesGb } from '@use-it-cities/voucher-rules/data'
import { hashPin } from '../../src/research/researchers/pin.ts'
import { slugs } from '../../src/slugs.ts'
import type { ActionAnswer, DeskView, ResearcherView } from '../../src/vouchers/desk/views.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import type { Answer } from '../support/rest.ts'

export const startOfTests = new Date('2026-11-21T10:00:00Z')

/** A CMS with Birmingham's scheme, at noon on one day unless a test moves it on. */
export const startWithScheme = (options: CmsOptions = {}): Promise<Cms> =>
  startCms({ now: () => startOfTests, voucherPolicies: birminghamPolicies, voucherNotices: noticesGb, ...options })

export interface Researcher {
  readonly id: string
  readonly code: string
  readonly name: string
}

/** Somebody who interviews, with a PIN when one is given. Nobody of that name exists. */
export async function aResearcher(
  cms: Cms,
  coordinator: string,
  { name = 'Sample Researcher', user, pin }: { name?: string; user?: string; pin?: string } = {},
): Promise<Researcher> {
  const code = newSerial(randomBytes(16))
  const data = { name, code, coordinator, user, isActive: true }
  const row = (await cms.payload.create({
    collection: slugs.researchers,
    data: data as never,
    overrideAccess: true,
  })) as unknown as Row
  if (pin !== undefined)
    await cms.payload.db.updateOne({ collection: slugs.researchers, id: row.id, data: { pinHash: await hashPin(pin) } })
  return { id: row.id, code: String(row.code), name }
}

/** Interviews of one researcher, validated unless a test says otherwise. */
export async function interviews(
  cms: Cms,
  count: number,
  researcher: Researcher | null,
  overrides: Record<string, unknown> = {},
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < count; at += 1)
    rows.push(
      (await cms.payload.create({
        collection: slugs.submissions,
        data: {
          submission: randomUUID(),
          questionnaire: 'household',
          version: 1,
          researcher: researcher?.id ?? null,
          mode: 'read-aloud',
          language: 'en',
          interviewedOn: '2026-11-20',
          receivedAt: '2026-11-20T18:00:00.000Z',
          answers: {},
          status: 'validated',
          validatedAt: '2026-11-21T09:00:00.000Z',
          flags: [],
          ...overrides,
        } as never,
        overrideAccess: true,
      })) as unknown as Row,
    )
  return rows
}

export const recordRoute = async (cms: Cms, by: Person, researcher: Researcher, route = 'voucher'): Promise<Answer> =>
  by.rest('POST', '/route-decisions', { researcher: researcher.id, route, decidedOn: '2026-11-21' })

/** One press of a button of the desk. */
export async function press(
  by: Person,
  action: string,
  body: Record<string, unknown>,
): Promise<Answer & { readonly says: string }> {
  const answer = await by.rest('POST', `/vouchers/${action}`, { key: randomUUID(), ...body })
  const sentence = (answer.body.errors as { message: string }[] | undefined)?.[0]?.message
  return { ...answer, says: sentence ?? (answer.body as unknown as ActionAnswer).says }
}

export const deskOf = async (by: Person): Promise<DeskView> =>
  (await by.rest('GET', '/vouchers/desk')).body as unknown as DeskView

export async function cardOf(by: Person, researcher: Researcher): Promise<ResearcherView> {
  const card = (await deskOf(by)).researchers.find(({ id }) => id === researcher.id)
  if (!card) throw new Error(`${researcher.name} is not on the desk.`)
  return card
}

/** A lead, a coordinator and their researcher, with £200 in the budget unless a test says otherwise. */
export async function aTeam(
  cms: Cms,
  amountMinor = 20_000,
): Promise<{ lead: Person; coordinator: Person; researcher: Researcher }> {
  const lead = await aPerson(cms, ['research-lead'])
  const coordinator = await aPerson(cms, ['research-coordinator'])
  const researcher = await aResearcher(cms, coordinator.id)
  await press(lead, 'budget', { amountMinor })
  return { lead, coordinator, researcher }
}
