import esco from './occupations/esco.json' with { type: 'json' }
import isco from './occupations/isco-08.json' with { type: 'json' }

export { findOccupations } from './occupations/find-occupations.ts'
export type { Occupation } from './occupations/names.ts'

/**
 * What has to stand where occupations are shown. The European Commission asks for it; the wording was not confirmed
 * against its current page, so look at https://esco.ec.europa.eu before you publish.
 */
export const acknowledgement = 'This service uses the ESCO classification of the European Commission.'

/** Where the data is from, and when it was read. */
export const occupationSources: readonly { readonly source: string; readonly licence: string }[] = [
  { source: isco.source, licence: isco.licence },
  { source: esco.source, licence: esco.licence },
]

const titles: ReadonlyMap<string, string> = new Map(isco.groups.map(({ code, title }) => [code, title]))

/** The English title of an ISCO-08 group: `iscoTitle('2221')` is “Nursing professionals”. Null when there is none. */
export const iscoTitle = (code: string): string | null => titles.get(code) ?? null
