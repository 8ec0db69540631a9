import type { Because } from '@use-it-cities/core'
import en from '../locales/en.json' with { type: 'json' }
import type { HiddenKey } from './reasons.ts'

/** The sentence for every reason, with `{parameters}` in braces. */
export const english: Readonly<Record<HiddenKey, string>> = en

/** The sentence an editor reads for a reason. */
export function sentenceFor({ key, params = {} }: Because<HiddenKey>): string {
  return english[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? `{${name}}`))
}
