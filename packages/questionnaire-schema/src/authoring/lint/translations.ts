import type { LintRule } from './context.ts'
import type { LintFinding } from './finding.ts'
import { translationGate } from '../translation-gate.ts'
import { wordKeys } from '../word-keys.ts'

/** Translations that are not complete, older than their source, or belong to something else. */
export const translations: LintRule = ({ questionnaire, definition }) => {
  const sources = new Map(wordKeys(definition).map(({ key, text }) => [key, text]))
  return questionnaire.translations.flatMap((translation, at): readonly LintFinding[] => {
    const path = `translations[${at}]`
    const { language } = translation
    const found = (severity: LintFinding['severity'], code: LintFinding['code'], params: LintFinding['params']) => ({
      severity,
      code,
      path,
      params: { language, ...params },
    })
    if (translation.questionnaire !== definition.id)
      return [
        found('error', 'translation-of-another', { received: translation.questionnaire, expected: definition.id }),
      ]
    if (language === definition.language) return [found('error', 'translation-of-source', {})]
    const first = questionnaire.translations.findIndex((each) => each.language === language)
    if (first !== at) return [found('error', 'translation-twice', { first: `translations[${first}]` })]

    const gate = translationGate(questionnaire, language, 'read-aloud')
    const several = (severity: LintFinding['severity'], code: LintFinding['code'], keys: readonly string[]) =>
      keys.length === 0 ? [] : [found(severity, code, { count: keys.length, keys: keys.slice(0, 5).join(', ') })]
    const copied = [...sources].filter(
      ([key, text]) => text.trim().split(/\s+/).length > 3 && translation.words[key]?.text === text,
    )
    return [
      ...several('warning', 'translation-missing', gate.missing),
      ...several('warning', 'translation-stale', gate.stale),
      ...gate.placeholders.map(({ key, absent, extra }) => ({
        ...found('error', 'translation-placeholders', { key, absent: list(absent), extra: list(extra) }),
        path: `${path}.words["${key}"]`,
      })),
      ...several('advice', 'translation-unused', gate.unused),
      ...several(
        'warning',
        'translation-copied',
        copied.map(([key]) => key),
      ),
      ...(translation.review.status === 'unreviewed' ? [found('advice', 'translation-unreviewed', {})] : []),
    ]
  })
}

const list = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ') || '–'
