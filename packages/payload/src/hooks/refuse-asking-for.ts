import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from './refuse.ts'

/**
 * No question about rows may be about these fields: whoever may filter or sort by what a row says finds it out bit by bit,
 * and nobody would see that they read it. Refuses with the sentence.
 */
export const refuseAskingFor = (fields: readonly string[], sentence: string): CollectionBeforeOperationHook => {
  const names = (path: unknown): boolean =>
    typeof path === 'string' &&
    path.split(',').some((each) => fields.includes(each.trim().replace(/^-/, '').split(/\.|__/)[0] ?? ''))
  /** Deep inside `and` and `or` too, which hold lists. */
  const asksFor = (where: unknown): boolean =>
    typeof where === 'object' &&
    where !== null &&
    Object.entries(where).some(([key, value]) => names(key) || asksFor(value))
  return ({ args }) => {
    const { where, sort, field } = args as { where?: unknown; sort?: unknown; field?: unknown }
    if (asksFor(where) || [sort, field].flat().some(names)) throw refuse(sentence)
    return args
  }
}
