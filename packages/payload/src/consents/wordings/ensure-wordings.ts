import { createLocalReq, type Payload } from 'payload'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { allWordings } from './wording-row.ts'

/**
 * Adds the wordings of the city that the CMS does not have yet, each version in its own language first. One that is there
 * stays, whatever the settings say now: somebody may have heard it. Returns how many were added.
 */
export async function ensureWordings(payload: Payload): Promise<number> {
  const { city, consentWordings } = settingsOf(payload)
  const known = await allWordings(await createLocalReq({}, payload))
  const missing = consentWordings
    .filter(({ language }) => (city.languages as readonly string[]).includes(language))
    .filter((each) => !known.some(({ version, language }) => version === each.version && language === each.language))
    .toSorted((a, b) => Number(b.review === 'source') - Number(a.review === 'source'))
  for (const data of missing)
    await payload.create({
      collection: slugs.consentWordings as never,
      data: data as never,
      depth: 0,
      overrideAccess: true,
    })
  return missing.length
}
