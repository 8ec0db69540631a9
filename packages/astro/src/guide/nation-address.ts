import type { Nation } from '@use-it-cities/qualification-equivalency'

/** How each nation is written in an address. England has the short address: it is where the city is. */
export const nationAddress = {
  'GB-ENG': 'england',
  'GB-WLS': 'wales',
  'GB-SCT': 'scotland',
  'GB-NIR': 'northern-ireland',
} as const satisfies Record<Nation, string>

export const nations = Object.keys(nationAddress) as readonly Nation[]

export const nationOf = (written: string): Nation | undefined =>
  nations.find((nation) => nationAddress[nation] === written)
