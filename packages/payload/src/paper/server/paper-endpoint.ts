import { isLanguage } from '@use-it-cities/core'
import { newSerial } from '@use-it-cities/questionnaire-schema'
import { randomBytes } from 'node:crypto'
import type { Endpoint } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { refuse } from '../../hooks/refuse.ts'
import { pdfResponse } from '../../vouchers/statement/pdf-response.ts'
import { printerFor } from '../../vouchers/statement/printer.ts'
import { slugs } from '../../slugs.ts'
import { publishedQuestionnaires } from './read-questionnaire.ts'

/** `GET /api/questionnaires/:id/paper?language=ur&copies=3`: the paper form, each copy with a serial number of its own. */
export const paperEndpoint: Endpoint = {
  path: '/:id/paper',
  method: 'get',
  handler: async (req) => {
    if (!hasOneOf(accountOf(req), ['research-lead', 'research-coordinator']))
      throw refuse('The research lead and the coordinators print paper forms.', 403)
    const [form] = await publishedQuestionnaires(req, String(req.routeParams?.id))
    if (!form)
      throw refuse('Only a published questionnaire can be printed: answers to a draft could not be counted.', 404)
    const language = String(req.query.language ?? form.definition.language)
    if (!isLanguage(language) || !has(form, language))
      throw refuse(`This questionnaire has no words in “${language}”. Choose one of its languages.`)
    const printer = await printerFor(req.payload)
    const mostCopies = printer.mostCopies(language)
    const copies = Number(req.query.copies ?? 1)
    if (!Number.isInteger(copies) || copies < 1 || copies > mostCopies)
      throw refuse(`Expected 1 to ${mostCopies} copies; ${String(req.query.copies)} came. Print more in a second go.`)
    const printed = await printer.paperForm({
      questionnaire: { definition: form.definition, translations: form.translations },
      language,
      copies: Array.from({ length: copies }, () => ({ serial: newSerial(randomBytes(16)) })),
    })
    const detail = `${form.slug} ${form.version} ${language} ${copies}`
    await audit(req, { action: 'print-paper', kind: slugs.questionnaires, target: form.row, detail })
    return pdfResponse(printed, `${form.slug}-${language}.pdf`)
  },
}

const has = (
  form: { definition: { language: string }; translations: readonly { language: string }[] },
  language: string,
) => form.definition.language === language || form.translations.some((each) => each.language === language)
