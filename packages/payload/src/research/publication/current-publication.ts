import { languageCodes, type Language } from '@use-it-cities/core'
import type { Medium, Publication, PublishedQuestionnaire, Translation } from '@use-it-cities/questionnaire-schema'
import { translationGate } from '@use-it-cities/questionnaire-schema/authoring'
import { publicKeyOf } from '@use-it-cities/questionnaire-schema/sealed'
import type { Payload } from 'payload'
import { nextRevision } from '../../feed/revision.ts'
import { settingsOf, today } from '../../settings.ts'
import { intakeKeysIn } from '../intake/intake-keys.ts'
import { publishedVersions, type PublishedVersion } from '../questionnaires/published.ts'

/** What the site is given about research: questionnaires that are open today, the newest version of each, and the key. */
export async function currentPublication(payload: Payload, intakePrivateKey: string): Promise<Publication> {
  const settings = settingsOf(payload)
  const revision = nextRevision(settings.dataDir, Date.now(), 'publication-revision')
  const on = today(settings)
  const open = (await publishedVersions(payload)).filter(
    ({ opensOn, closesOn }) => opensOn <= on && (closesOn === null || on <= closesOn),
  )
  return {
    contract: 1,
    city: settings.city.id,
    revision,
    intakeKey: await publicKeyOf(intakeKeysIn(intakePrivateKey)[0]),
    questionnaires: newestOfEach(open).map(published),
  }
}

/** They come with the newest version first. */
const newestOfEach = (versions: readonly PublishedVersion[]) =>
  versions.filter(({ id }, at) => versions.findIndex((each) => each.id === id) === at)

const published = ({ definition, translations, opensOn, closesOn }: PublishedVersion): PublishedQuestionnaire => {
  const releasedFor = (medium: Medium): Language[] =>
    languageCodes.filter((language) => translationGate({ definition, translations }, language, medium).isReleased)
  const released = {
    online: releasedFor('online'),
    paper: releasedFor('paper'),
    'read-aloud': releasedFor('read-aloud'),
  }
  return { definition, translations: translations.map(withoutNames), opensOn, closesOn, released }
}

/** That a speaker has checked it goes out; who that was stays here. */
const withoutNames = ({ review: { by: _, ...review }, ...translation }: Translation): Translation => ({
  ...translation,
  review,
})
