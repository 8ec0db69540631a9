import type { Language } from '@use-it-cities/core'
import { checkAddresses } from './check-addresses.ts'
import type { CheckSite } from './check-site.ts'

type Path = (language: Language) => string

/** The pages about assessments that search engines may know. */
export const checkEntries = ({
  library,
  summaries,
  resultPages,
}: Pick<CheckSite, 'library' | 'summaries' | 'resultPages'>): readonly Path[] => [
  checkAddresses.home,
  ...Array.from({ length: resultPages }, (_, at) => (language: Language) => checkAddresses.results(language, at + 1)),
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
