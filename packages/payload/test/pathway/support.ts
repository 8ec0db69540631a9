import { aPerson, type Person } from '../support/builders.ts'
import { startCms, type Cms, type CmsOptions } from '../support/cms.ts'
import type { Answer } from '../support/rest.ts'
import type { PathwayDeskView, TimelineView } from '../../src/pathway/desk/views.ts'

/** A day on which everything here happens. */
export const now = () => new Date('2026-11-21T10:00:00Z')

export const startPathwayCms = (options: CmsOptions = {}): Promise<Cms> => startCms({ now, ...options })

export const aCoach = (cms: Cms, organisation = 'north-trust'): Promise<Person> =>
  aPerson(cms, ['employment-coach'], { organisation })

export const registration = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  profession: 'doctor',
  cohort: '2026-autumn',
  on: '2026-09-01',
  agreed: true,
  name: 'A Test Doctor',
  contact: '0121 000 0000',
  ...over,
})

export async function register({ rest }: Person, over: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await rest('POST', '/pathway/people', registration(over))
  if (status !== 200) throw new Error(JSON.stringify(body))
  return String(body.code)
}

export const record = ({ rest }: Person, person: string, event: Record<string, unknown>): Promise<Answer> =>
  rest('POST', '/pathway/events', { person, at: '2026-09-02', ...event })

export const deskOf = async ({ rest }: Person): Promise<PathwayDeskView> =>
  (await rest('GET', '/pathway/desk')).body as unknown as PathwayDeskView

export const timelineOf = async ({ rest }: Person, code: string): Promise<TimelineView> =>
  (await rest('GET', `/pathway/person?code=${code}`)).body as unknown as TimelineView

export const sentenceIn = ({ body }: Answer): string =>
  (body as { errors?: { message: string }[] }).errors?.[0]?.message ?? ''
