import { directionOf, isLanguage, isLocalDate, languages, type Language } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { decide } from '../../access/may.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import type { WordingView } from '../views.ts'
import { wordingOn } from '../wordings/wording-on.ts'
import { allWordings, type WordingRow } from '../wordings/wording-row.ts'

/** `GET /api/consents/wording?language=ur&on=2026-11-21&version=`: what to read out, for those who record consent. */
export const wordingEndpoint: Endpoint = {
  path: '/wording',
  method: 'get',
  handler: async (req) => {
    refuseUnlessRecorder(req)
    const { language, on, version } = req.query
    const read = await wordingToRead(req, {
      language: languageOf(req, language),
      on: isLocalDate(on) ? on : today(settingsOf(req.payload)),
      version: typeof version === 'string' && version !== '' ? version : null,
    })
    return privateAnswer(read.view)
  },
}

/** Throws a sentence for whoever does not sit with tellers. */
export function refuseUnlessRecorder(req: PayloadRequest): void {
  if (decide(slugs.consents, 'create', accountOf(req)) === false)
    throw refuse(
      'Whoever sits with the teller reads this out: the comms lead, the safeguarding lead or a partner.',
      403,
    )
}

/** Throws a sentence for a language that this city does not speak. */
export function languageOf(req: PayloadRequest, value: unknown): Language {
  const { city } = settingsOf(req.payload)
  if (isLanguage(value) && city.languages.includes(value)) return value
  throw refuse(`Expected one of the languages of this city: ${city.languages.join(', ')}.`)
}

type Asked = Parameters<typeof wordingOn>[1] & { readonly language: Language }

export async function wordingToRead(
  req: PayloadRequest,
  asked: Asked,
): Promise<{ row: WordingRow & { language: Language }; view: WordingView }> {
  const row = wordingOn(await allWordings(req), asked)
  if (!row || !isLanguage(row.language))
    throw refuse(
      'There is no consent wording for that day and version. Choose another, or leave the version empty.',
      404,
    )
  const { version, language, text, hash } = row
  return {
    row: { ...row, language },
    view: { version, language, dir: directionOf(language), text, hash, note: noteOn(row, asked.language) },
  }
}

function noteOn({ language, review }: WordingRow, asked: Language): string | null {
  if (language !== asked)
    return `There are no words in ${languages[asked].english} yet. An interpreter says these in ${languages[asked].english}; name them below.`
  if (review !== 'unreviewed') return null
  return `No speaker of ${languages[asked].english} has checked these words yet. They count when an interpreter is there and named below.`
}
