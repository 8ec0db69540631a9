import path from 'node:path'
import { localDateIn, type City, type LocalDate } from '@use-it-cities/core'
import { wordLists } from '@use-it-cities/success-stories/checks'
import type { Payload } from 'payload'
import { cityCatalogues } from './assess/catalogues/city-catalogues.ts'
import { defaultConsentWordings } from './consents/wordings/default-wordings.ts'
import { mailSettings } from './mail/mail-settings.ts'
import type { Settings, UseItOptions } from './options.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Options first, then the environment, then a default for one computer. */
export function settingsFrom(city: City, options: UseItOptions, env: Environment = process.env): Settings {
  const siteUrl = trimmed(options.siteUrl ?? env.SITE_URL ?? 'http://localhost:4321')
  const listed = env.SITE_CALL_URLS?.split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  return {
    city,
    dataDir: path.resolve(/* turbopackIgnore: true */ options.dataDir ?? env.DATA_DIR ?? '.data'),
    cmsUrl: trimmed(options.cmsUrl ?? env.CMS_URL ?? `http://localhost:${env.CMS_PORT ?? '3000'}`),
    siteUrl,
    siteCallUrls: (options.siteCallUrls ?? listed ?? [siteUrl]).map(trimmed),
    feedKey: options.feedKey ?? env.FEED_KEY ?? null,
    feedPrivateKey: options.feedPrivateKey ?? env.FEED_PRIVATE_KEY ?? null,
    intakePrivateKey: options.intakePrivateKey ?? env.INTAKE_PRIVATE_KEY ?? null,
    contactMonths: options.contactMonths ?? 12,
    messageDays: messageDaysFrom(options),
    ...mailSettings(options, env),
    callSecret: options.callSecret ?? env.CALL_SECRET ?? null,
    consentWordings: options.consentWordings ?? defaultConsentWordings,
    voucherPolicies: options.voucherPolicies ?? [],
    voucherNotices: options.voucherNotices ?? [],
    catalogues: cityCatalogues(options.catalogues, options.assessmentProfiles),
    wordLists: options.wordLists ?? wordLists,
    now: options.now ?? (() => new Date()),
    runOutbox: options.runOutbox ?? true,
  }
}

/** Asked at the start: the site is told it, and takes no more. */
function messageDaysFrom({ messageDays = 90 }: UseItOptions): number {
  if (Number.isInteger(messageDays) && messageDays >= 1 && messageDays <= 365) return messageDays
  throw new Error(
    `Expected messageDays to be a whole number from 1 to 365: for how many days messages of residents are kept. It is ${messageDays}. Change it where useIt(city, { messageDays }) is called, or leave it out for 90.`,
  )
}

const trimmed = (address: string) => address.replace(/\/+$/, '')

/** The settings the plugin was given, from any place that has Payload in hand. Throws when the plugin is not installed. */
export function settingsOf(payload: Pick<Payload, 'config'>): Settings {
  const settings = (payload.config.custom as { useIt?: Settings }).useIt
  if (!settings) throw new Error('Expected the useIt plugin in the Payload config; add useIt(city) to plugins.')
  return settings
}

/** The day it is in the city now. */
export const today = ({ city, now }: Settings): LocalDate => localDateIn(city.timeZone, now())

/** What the calendar and the clock of the city say: `time` as `14:05`. */
export interface CityMoment {
  readonly on: LocalDate
  readonly time: string
}

/** The day and the time of day it is in the city, both of one moment. */
export function nowInCity({ city: { timeZone }, now }: Settings): CityMoment {
  const moment = now()
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return { on: localDateIn(timeZone, moment), time: clock.format(moment) }
}
