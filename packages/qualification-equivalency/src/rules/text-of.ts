import type { ChangeValue, EnglishMarks, FeeValue } from '../model/values.ts'
import { parts } from './evidence.ts'

/** The value of a fact as one line of English. Facts stay in English until a reviewed translation exists. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (isFee(value)) return feeText(value)
  if (isMarks(value)) return marksText(value)
  if (isChange(value)) return `${value.when}: ${value.what}`
  return JSON.stringify(value)
}

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value
const isFee = (value: unknown): value is FeeValue => has(value, 'amountMinor')
const isMarks = (value: unknown): value is EnglishMarks => has(value, 'test')
const isChange = (value: unknown): value is ChangeValue => has(value, 'when')

const feeText = ({ label, amountMinor, currency, percentOfFullFee }: FeeValue): string => {
  if (amountMinor !== null) return `${label}: ${currency} ${(amountMinor / 100).toFixed(2)}`
  return percentOfFullFee === undefined ? label : `${label}: ${percentOfFullFee} %`
}

function marksText({ test, overall, components, validityMonths }: EnglishMarks): string {
  const each =
    components === null || typeof components === 'string'
      ? components
      : parts.map((part) => `${part} ${components[part]}`).join(', ')
  const all = [
    overall === null ? null : `overall ${overall}`,
    each,
    validityMonths && `within ${validityMonths} months`,
  ]
  return `${test}: ${all.filter(Boolean).join('; ')}`
}
