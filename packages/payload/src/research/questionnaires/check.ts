import {
  compileQuestionnaire,
  type Definition,
  type Questionnaire,
  type Translation,
} from '@use-it-cities/questionnaire-schema'
import { lint, lintSentence } from '@use-it-cities/questionnaire-schema/authoring'
import { definitionSchema, translationSchema } from '@use-it-cities/questionnaire-schema/schema'
import { z } from 'zod'
import { issueSentences } from './issue-sentence.ts'

/** One thing somebody should know about a questionnaire, in a sentence. Errors stop it from being published. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'advice'
  readonly path: string
  readonly sentence: string
}

/** What a look at a definition and its translations gave; `questionnaire` is there when it can be run. */
export interface Checked {
  readonly questionnaire: Questionnaire<Definition> | null
  readonly findings: readonly Finding[]
}

const translationsSchema = z.array(translationSchema)

/** Looks at what somebody wrote, from its form to what a resident would stumble over. */
export function check(definition: unknown, translations: unknown): Checked {
  const read = definitionSchema.safeParse(definition)
  const words = translationsSchema.safeParse(translations ?? [])
  const unread = [...problemsOf('definition', read), ...problemsOf('translations', words)]
  if (!read.success || !words.success) return { questionnaire: null, findings: unread }

  const questionnaire = { definition: read.data as Definition, translations: words.data as readonly Translation[] }
  const findings = lint(questionnaire).map((found) => ({
    severity: found.severity,
    path: found.path,
    sentence: lintSentence(found),
  }))
  const isRunnable = compileQuestionnaire(questionnaire.definition).ok
  return {
    questionnaire: isRunnable ? questionnaire : null,
    findings: [...findings, ...empty(questionnaire), ...strangers(questionnaire)],
  }
}

const problemsOf = (field: string, parsed: z.ZodSafeParseResult<unknown>): Finding[] =>
  issueSentences(parsed.error?.issues ?? []).map(({ path, sentence }) =>
    finding(path === '' ? field : `${field}.${path}`, sentence),
  )

const empty = ({ definition }: Questionnaire<Definition>): Finding[] =>
  definition.sections.some(({ questions }) => questions.length > 0)
    ? []
    : [finding('definition.sections', 'There is no question yet. Write a section with at least one question.')]

/** A translation of another questionnaire, or two of one language. */
function strangers({ definition, translations }: Questionnaire<Definition>): Finding[] {
  return translations.flatMap(({ questionnaire, language }, at) => {
    const path = `translations.${at}`
    if (questionnaire !== definition.id)
      return [
        finding(path, `Expected a translation of “${definition.id}”; this one is of “${questionnaire}”. Take it out.`),
      ]
    if (translations.findIndex((each) => each.language === language) !== at)
      return [finding(path, `There are two translations into “${language}”. Keep one of them.`)]
    return []
  })
}

const finding = (path: string, sentence: string): Finding => ({ severity: 'error', path, sentence })
