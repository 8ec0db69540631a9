import type { EscoFile, IscoFile } from '../../src/occupations/data.ts'
import type { Sources } from './read-occupations.ts'

const base = 'http://data.europa.eu/esco/occupation/'

/** Groups whose other names are kept: health and care, where USE-IT looks for overlooked skills (journal 1, 3.4). */
const isHealthOrCare = (isco: string) => /^(22|32|53|134[123]|263[45])/.test(isco)

/** The files of the package: sorted, so that the same sources give the same bytes. */
export function convertOccupations({ groups, occupations }: Sources): {
  readonly isco: IscoFile
  readonly esco: EscoFile
} {
  return {
    isco: {
      source: groups.source,
      licence: groups.licence,
      groups: groups.groups
        .map(({ code, label }) => ({ code, title: tidy(label) }))
        .sort((one, other) => compare(one.code, other.code)),
    },
    esco: {
      source: occupations.source,
      licence: occupations.licence,
      base,
      occupations: occupations.occupations
        .map(({ uri, isco, label, alt }) => {
          const title = tidy(label)
          const others = isHealthOrCare(isco) ? otherNames(title, alt) : []
          return { id: uri.slice(base.length), isco, title, ...(others.length > 0 && { alt: others }) }
        })
        .sort(
          (one, other) => compare(one.isco, other.isco) || compare(one.title, other.title) || compare(one.id, other.id),
        ),
    },
  }
}

const otherNames = (title: string, alt: readonly string[]) =>
  [...new Set(alt.map(tidy))].filter((name) => name !== '' && name !== title).sort(compare)

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().normalize('NFC')

/** By code unit: the same everywhere, whatever the machine's language. */
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
