import { localDateIn } from '@use-it-cities/core'
import { useConfig } from '@payloadcms/ui'
import { inWords } from './in-words.ts'

/** Says on which day a moment was by the calendar of the city, wherever the computer stands: 21 November 2026. */
export function useCityDay(): (moment: string) => string {
  const { timeZone } = useConfig().config.admin.custom?.useIt as { readonly timeZone: string }
  return (moment) => inWords(localDateIn(timeZone, new Date(moment)))
}
