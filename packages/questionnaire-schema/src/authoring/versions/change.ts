import type { Because } from '@use-it-cities/core'
import table from './verdicts.json' with { type: 'json' }

export type ChangeCode = keyof typeof table.changes

/** From harmless to serious. */
export type VersionVerdict = 'safe' | 'needs-migration' | 'breaks-comparability'

/** One difference between two versions. The sentence is in `sentences.en.json`; `changeSentence` fills it in. */
export interface Change {
  readonly code: ChangeCode
  readonly verdict: VersionVerdict
  /** A person should look at it although the verdict alone would let it pass. */
  readonly lookAt: boolean
  /** The question, list or section it is about, where there is one: `question.age`, `choice.areas.soho`. */
  readonly about: string
  readonly params: NonNullable<Because['params']>
}

/** What every kind of change means, as data: `verdicts.json`. */
export const verdictTable: Readonly<
  Record<ChangeCode, { readonly verdict: VersionVerdict; readonly lookAt?: boolean }>
> = table.changes as Record<ChangeCode, { verdict: VersionVerdict; lookAt?: boolean }>

export function change(code: ChangeCode, about: string, params: Change['params'] = {}): Change {
  const { verdict, lookAt = false } = verdictTable[code]
  return { code, verdict, lookAt, about, params }
}

const order: readonly VersionVerdict[] = ['safe', 'needs-migration', 'breaks-comparability']

export const worstOf = (changes: readonly Change[]): VersionVerdict =>
  order[Math.max(0, ...changes.map(({ verdict }) => order.indexOf(verdict)))] ?? 'safe'
