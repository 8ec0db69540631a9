import { directionOf, languages, type Language } from '@use-it-cities/core'
import type { Endpoint } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf, today } from '../../settings.ts'
import type { EntryView, FormChoice } from '../views.ts'
import { publishedQuestionnaires, type QuestionnaireRow } from './read-questionnaire.ts'
import { whoEnters } from './who-enters.ts'

/** `GET /api/paper/forms`: what the data-entry screen begins with. */
export const formsEndpoint: Endpoint = {
  path: '/paper/forms',
  method: 'get',
  handler: async (req) => {
    const { researchers, own } = await whoEnters(req)
    const view: EntryView = {
      forms: (await publishedQuestionnaires(req)).map(choiceOf),
      researchers,
      own,
      today: today(settingsOf(req.payload)),
      mayPrint: own === null,
    }
    return Response.json(view)
  },
}

/** `GET /api/paper/forms/:row`: one questionnaire with its translations. */
export const formEndpoint: Endpoint = {
  path: '/paper/forms/:row',
  method: 'get',
  handler: async (req) => {
    await whoEnters(req)
    const [found] = await publishedQuestionnaires(req, String(req.routeParams?.row))
    if (!found) throw refuse('There is no such questionnaire, or it was never published. Choose another one.', 404)
    return Response.json({ definition: found.definition, translations: found.translations })
  },
}

function choiceOf({ row, slug, version, definition, translations }: QuestionnaireRow): FormChoice {
  const codes: Language[] = [definition.language, ...translations.map(({ language }) => language)]
  return {
    row,
    slug,
    version,
    title: definition.title,
    languages: [...new Set(codes)].map((code) => ({ code, name: languages[code].name, dir: directionOf(code) })),
  }
}
