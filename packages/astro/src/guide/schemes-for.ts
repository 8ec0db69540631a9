import type { GuideIndex, Nation, Profession, SupportScheme } from '@use-it-cities/qualification-equivalency'

/** Programmes beyond the city for one profession and nation. The data names professions by id, or by words such as `all`. */
export function schemesFor(
  { id, group }: Pick<Profession, 'id' | 'group'>,
  nation: Nation,
  { schemes }: Pick<GuideIndex, 'schemes'>,
): readonly SupportScheme[] {
  const wanted = [id, group.replaceAll('-', ' '), 'all', 'other', 'other health']
  return schemes.filter(
    ({ professions, area }) => professions.some((each) => wanted.includes(each)) && (onlyIn[area] ?? nation) === nation,
  )
}

/** Areas within one nation; every other area is the whole UK or nobody said. */
const onlyIn: Readonly<Record<string, Nation>> = {
  Scotland: 'GB-SCT',
  Wales: 'GB-WLS',
  England: 'GB-ENG',
  London: 'GB-ENG',
  Lincolnshire: 'GB-ENG',
  'Salford / North West': 'GB-ENG',
  'Black Country': 'GB-ENG',
  'Birmingham and Black Country': 'GB-ENG',
}
