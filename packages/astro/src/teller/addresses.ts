import type { Language } from '@use-it-cities/core'

/** Every address of a teller's page is made here. The secret in it says nothing about anybody. */
export const tellerAddresses = {
  page: (secret: string, language: Language) => `/t/${secret}?l=${language}`,
  withdraw: (secret: string, language: Language) => `/t/${secret}/withdraw?l=${language}`,
  open: (secret: string, language: Language) => `/t/${secret}/open?l=${language}`,
  say: (secret: string, language: Language) => `/t/${secret}/say?l=${language}`,
  /** The receipt of the take-down as a PDF. */
  receipt: (secret: string, language: Language) => `/t/${secret}/receipt.pdf?l=${language}`,
  /** The page that says that a link opens nothing, without what was typed. */
  nothing: (language: Language) => `/t/?l=${language}`,
} as const
