import en from '../../locales/reasons/en.json' with { type: 'json' }
import type { Reason } from '../rules/reasons.ts'

/** The sentence for a reason, in English, with its parameters. Nobody has translated these yet. */
export const reasonIn = ({ key, params = {} }: Reason): string =>
  en.words[key].replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : braces,
  )
