import { languageCodes } from '@use-it-cities/core'
import type {
  Publication,
  PublishedQuestionnaire,
  SealedSubmission,
  Submission,
} from '@use-it-cities/questionnaire-schema'
import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import { newIntakeKey, openSubmission } from '@use-it-cities/questionnaire-schema/sealed'
import type { FakeCms } from './fake-cms.ts'
import { city } from './fixture.ts'

export const intake = await newIntakeKey()
export const household: PublishedQuestionnaire = {
  ...householdQuestionnaire,
  opensOn: '2020-01-01',
  closesOn: null,
  released: { online: languageCodes, paper: languageCodes, 'read-aloud': languageCodes },
}

export const aPublication = (change: Partial<Publication> = {}): Publication => ({
  contract: 1,
  city: city.id,
  revision: 10,
  intakeKey: intake.publicKey,
  questionnaires: [household],
  ...change,
})

/** An intake as the CMS has it: opens what comes, once for each id. */
export class FakeIntake {
  readonly stored = new Map<string, Submission>()
  /** How often each id came. */
  readonly came: string[] = []

  constructor(cms: FakeCms) {
    cms.research.set('/intake', async (body) => {
      const { sealed } = body as { sealed: SealedSubmission }
      this.came.push(sealed.id)
      const opened = await openSubmission(intake.privateKeyPem, sealed)
      if (!opened.ok) return { status: 200, body: JSON.stringify({ id: sealed.id, outcome: 'kept-aside' }) }
      const outcome = this.stored.has(sealed.id) ? 'already-stored' : 'stored'
      if (outcome === 'stored') this.stored.set(sealed.id, opened.value as Submission)
      return { status: 200, body: JSON.stringify({ id: sealed.id, outcome }) }
    })
  }
}
