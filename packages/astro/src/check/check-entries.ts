import type { Language } from '@use-it-cities/core'
import { checkAddresses } from './check-addresses.ts'
import type { CheckSite } from './check-site.ts'

type Path = (language: Language) => string

/** The pages about assessments that search engines may know. */
export const checkEntries = ({ library, summaries }: Pick<CheckSite, 'library' | 'summaries'>): readonly Path[] => [
  checkAddresses.home,
  ...library.catalogues.flatMap(({ id }) => [
    (language: Language) => checkAddresses.catalogue(language, id),
    ...library.forms(id).map((form) => (language: Language) => checkAddresses.form(language, id, form.id)),
  ]),
  ...summaries.map(
    ({ code }) =>
      (language: Language) =>
        checkAddresses.summary(language, code),
  ),
]
