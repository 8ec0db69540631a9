import { isLanguage, isLocalDate, languages, type Because } from '@use-it-cities/core'
import channelNames from '../locales/channels.en.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }
import type { Channel } from './channels.ts'
import type { HiddenKey } from './reasons.ts'
import { allowedInEnglish } from './words/allowed-in-english.ts'

/** The sentence for every reason, with `{parameters}` in braces. Editors work in English. */
export const english: Readonly<Record<HiddenKey, string>> = en

/** What an editor calls each channel. */
export const channelsInEnglish: Readonly<Record<Channel, string>> = channelNames

/** The sentence an editor reads for a reason. A parameter that is missing stays in braces, so that somebody notices. */
export function sentenceFor({ key, params = {} }: Because<HiddenKey>): string {
  return english[key].replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    return value === undefined ? braces : words(name, value)
  })
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function words(name: string, value: string | number): string {
  if (name === 'language' && isLanguage(value)) return languages[value].english
  if (name === 'channel' && isChannel(value)) return channelsInEnglish[value]
  if (name === 'allowed') return allowedInEnglish(value)
  return isLocalDate(value) ? longDate.format(new Date(value)) : String(value)
}

const isChannel = (value: unknown): value is Channel => typeof value === 'string' && Object.hasOwn(channelNames, value)
