import type { Language } from '@use-it-cities/core'

/** Every address of research is made here. None of them says anything about a person. */
export const researchAddresses = {
  list: (language: Language) => `/${language}/questionnaire/`,
  questionnaire: (language: Language, id: string) => `/${language}/questionnaire/${encodeURIComponent(id)}`,
  vouchers: (language: Language) => `/${language}/my-vouchers`,
  interview: (id: string) => `/interview/${encodeURIComponent(id)}`,
  sealed: '/questionnaire/sealed',
} as const
