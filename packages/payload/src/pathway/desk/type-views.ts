import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import {
  beforeConsent,
  detailFieldsOf,
  eventTypes,
  languageSchemes,
  leavingReasons,
  recognitionBodies,
  referralSources,
  sectors,
  workLevels,
  type DetailField,
} from '@use-it-cities/qualification-equivalency/pathway'
import { labelOf } from './labels.ts'
import type { Choice, FieldView, TypeView } from './views.ts'

const choices = (kind: string, codes: readonly string[]): readonly Choice[] =>
  codes.map((value) => ({ value, label: labelOf(kind, value) }))

const regulators: readonly Choice[] = guideIndex.regulators.map(({ id }) => ({ value: id, label: id.toUpperCase() }))

const fields: Readonly<Record<DetailField, Omit<FieldView, 'name' | 'isNeeded'>>> = {
  through: { label: 'Who told us', kind: 'choice', choices: choices('through', referralSources) },
  referrer: { label: 'Code of the person who brought them', kind: 'text', choices: [] },
  linkAgreed: { label: 'Both agreed that who brought whom is counted', kind: 'yes', choices: [] },
  recognitionBody: { label: 'Body', kind: 'choice', choices: choices('recognitionBody', recognitionBodies) },
  scheme: { label: 'Test', kind: 'choice', choices: choices('scheme', languageSchemes) },
  score: { label: 'Marks, as on the result', kind: 'text', choices: [] },
  regulator: { label: 'Regulator', kind: 'choice', choices: regulators },
  isRegistered: { label: 'The last step: they are on the register now', kind: 'yes', choices: [] },
  level: { label: 'The job is', kind: 'choice', choices: choices('level', workLevels) },
  sector: { label: 'Where', kind: 'choice', choices: choices('sector', sectors) },
  hours: { label: 'Hours a week', kind: 'number', choices: [] },
  reason: { label: 'Why', kind: 'choice', choices: choices('reason', leavingReasons) },
}

/**
 * What a coach can write down, with the fields it needs: little before somebody has agreed. Forgetting and taking back have
 * buttons of their own.
 */
export const typeViews = (hasAgreed: boolean): readonly TypeView[] =>
  all.filter(({ type }) => hasAgreed || early.includes(type))

const early: readonly string[] = beforeConsent

const all: readonly TypeView[] = eventTypes
  .filter((type) => type !== 'corrected' && type !== 'consent-withdrawn')
  .map((type) => {
    const { needs, may } = detailFieldsOf(type)
    return {
      type,
      label: labelOf('type', type),
      fields: [...needs, ...may].map((name) => ({ name, isNeeded: needs.includes(name), ...fields[name] })),
    }
  })
