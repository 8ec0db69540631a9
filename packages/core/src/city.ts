import { z } from 'zod'
import { citySchema, type City, type CityInput } from './schema/city.ts'

export { contrast } from './schema/contrast.ts'

/**
 * Checks a city's definition and fills in the defaults.
 * Throws at once, naming every field that is wrong: a city with a mistake in it must not start.
 */
export function defineCity(city: CityInput): City {
  const parsed = citySchema.safeParse(city)
  if (parsed.success) return parsed.data
  throw new Error(`The city definition is not right.\n${z.prettifyError(parsed.error)}`)
}
