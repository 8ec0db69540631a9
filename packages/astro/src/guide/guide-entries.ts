import type { Language } from '@use-it-cities/core'
import type { GuideFacts } from './guide-facts.ts'
import { guideAddresses } from './guide-addresses.ts'
import { nations } from './nation-address.ts'

type Path = (language: Language) => string

/**
 * The pages of the guide that search engines may know. A way that is the same in several nations is listed once, where it
 * stands first.
 */
export function guideEntries({ index, profession }: Pick<GuideFacts, 'index' | 'profession'>): readonly Path[] {
  const { home, rules, changes, help } = guideAddresses
  const ofProfession = (id: string): Path[] => [
    ...nations.map(
      (nation): Path =>
        (language) =>
          guideAddresses.profession(language, id, nation),
    ),
    (language) => guideAddresses.work(language, id),
    ...(profession(id)?.routes ?? []).flatMap((route): Path[] => {
      const nation = nations.find((each) => route.nations.includes(each))
      return nation ? [(language) => guideAddresses.route(language, id, nation, route.id)] : []
    }),
  ]
  return [home, rules, changes, help, ...index.professions.flatMap(({ id }) => ofProfession(id))]
}
