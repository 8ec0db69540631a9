import { randomUUID } from 'node:crypto'
import type { Definition, Submission, Translation } from '@use-it-cities/questionnaire-schema'
import { newIntakeKey, publicKeyOf, sealSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import { signCall } from '@use-it-cities/success-stories/signature'
import { slugs } from '../../src/slugs.ts'
import { aPerson, type Person, type Row } from '../support/builders.ts'
import { callSecret, startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import { send } from '../support/rest.ts'

export const intakeKey = await newIntakeKey()

/** A day on which everything here happens, unless a test says otherwise. */
export const now = () => new Date('2026-11-21T10:00:00Z')

export const startResearchCms = (options: CmsOptions = {}): Promise<Cms> =>
  startCms({ intakePrivateKey: intakeKey.privateKeyPem, now, ...options })

/** A questionnaire with one question of each kind that the intake treats apart. */
export const aDefinition = (overrides: Partial<Definition> = {}): Definition => ({
  contract: 1,
  id: 'skills',
  version: 1,
  language: 'en',
  title: 'What we can do',
  sections: [
    {
      id: 'consent',
      title: 'Before we begin',
      questions: [{ name: 'agrees', type: 'consent', label: 'May I ask you some questions?', required: true }],
    },
    {
      id: 'skills',
      title: 'Skills',
      questions: [
        { name: 'works', type: 'select-one', label: 'Do you work now?', choices: 'yes-no', required: true },
        {
          name: 'hours',
          type: 'integer',
          label: 'How many hours a week?',
          min: 0,
          max: 100,
          when: { eq: [{ answer: 'works' }, 'yes'] },
        },
        { name: 'good_at', type: 'text', label: 'What are you good at?', mayDecline: ['refused'] },
        { name: 'reach_you', type: 'contact', label: 'How can we reach you?', parts: ['name', 'phone'] },
      ],
    },
  ],
  choices: {
    'yes-no': [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ],
  },
  ...overrides,
})

export async function aQuestionnaire(cms: Cms, overrides: Record<string, unknown> = {}): Promise<Row> {
  const { definition = aDefinition(), translations = [] as Translation[], ...rest } = overrides
  return (await cms.payload.create({
    collection: slugs.questionnaires,
    data: { definition, translations, opensOn: '2026-01-01', _status: 'published', ...rest } as never,
    overrideAccess: true,
  })) as unknown as Row
}

export async function aResearcher(
  cms: Cms,
  { coordinator, user, name = 'Test Researcher' }: { coordinator: Person; user?: Person; name?: string },
): Promise<Row & { code: string }> {
  return (await cms.payload.create({
    collection: slugs.researchers,
    data: { name, coordinator: coordinator.id, user: user?.id ?? null } as never,
    overrideAccess: true,
  })) as unknown as Row & { code: string }
}

let asked = 0
/** Every interview is asked two hours after the one before, so that none is seen beside another by chance. */
const times = () => {
  const startedAt = new Date(Date.UTC(2026, 7, 1, 2 * (asked += 1)))
  return { startedAt: startedAt.toISOString(), finishedAt: new Date(startedAt.getTime() + 1_500_000).toISOString() }
}

export const aSubmission = (overrides: Partial<Submission> = {}): Submission => ({
  ...times(),
  contract: 1,
  id: randomUUID(),
  questionnaire: { id: 'skills', version: 1 },
  researcher: null,
  mode: 'read-aloud',
  language: 'en',
  interpreter: false,
  interviewedOn: '2026-11-20',
  place: null,
  answers: { agrees: true, works: 'yes', hours: 12, good_at: `Cooking for many, ${randomUUID()}` },
  ...overrides,
})

/** A call that the site has signed. */
export async function signed(
  cms: Cms,
  path: string,
  body: string,
  { secret = callSecret, at = Date.now() }: { secret?: string; at?: number } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const timestamp = Math.floor(at / 1000)
  const response = await send(cms, 'POST', path, {
    body,
    headers: {
      'content-type': 'application/json',
      'use-it-timestamp': String(timestamp),
      'use-it-signature': signCall(secret, timestamp, body),
    },
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

export const sealedCall = async (submission: Submission): Promise<string> =>
  JSON.stringify({ sealed: await sealSubmission(await publicKeyOf(intakeKey.privateKeyPem), submission) })

/** Sealed as a phone does it, sent as the site does it. */
export const sendIn = async (cms: Cms, submission: Submission): ReturnType<typeof signed> =>
  signed(cms, '/research/intake', await sealedCall(submission))

export async function rowOf(cms: Cms, submission: string): Promise<Row | null> {
  return cms.payload.db.findOne<Row>({
    collection: slugs.submissions,
    where: { submission: { equals: submission } },
  })
}

export const countOf = async (cms: Cms, collection: string): Promise<number> =>
  (await cms.payload.db.count({ collection: collection as never })).totalDocs

export interface Team {
  readonly lead: Person
  readonly north: Person
  readonly south: Person
  readonly administrator: Person
  /** Researched for by `north`, with an account. */
  readonly amina: Person
  readonly ofNorth: Row & { code: string }
  readonly ofSouth: Row & { code: string }
}

/** A lead, two coordinators with one researcher each, and an administrator. */
export async function aTeam(cms: Cms): Promise<Team> {
  const lead = await aPerson(cms, ['research-lead'])
  const north = await aPerson(cms, ['research-coordinator'])
  const south = await aPerson(cms, ['research-coordinator'])
  const administrator = await aPerson(cms, ['administrator'])
  const amina = await aPerson(cms, ['community-researcher'])
  const ofNorth = await aResearcher(cms, { coordinator: north, user: amina, name: 'Researcher North' })
  const ofSouth = await aResearcher(cms, { coordinator: south, name: 'Researcher South' })
  return { lead, north, south, administrator, amina, ofNorth, ofSouth }
}
