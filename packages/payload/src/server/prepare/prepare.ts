import type { City } from '@use-it-cities/core'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { deleteAgain } from '../../data-archive/deleted/delete-again.ts'
import { settingsOf } from '../../settings.ts'
import { mergeSiteTombstones, replayLedger } from '../../take-down/replay.ts'
import { checkFolder } from './check-folder.ts'
import { readContentPack } from './content-pack.ts'
import { firstAdministrator } from './first-administrator.ts'
import { loadCity } from './load-city.ts'
import { loadQuestionnaire } from './load-questionnaire.ts'
import { loadLocalHelp } from '../../guide/prepare/load-local-help.ts'
import { loadOutreach } from '../../outreach/prepare/load-outreach.ts'
import { loadStories } from './load-stories.ts'
import { nameThemeKinds } from './name-theme-kinds.ts'
import { migrate, type Migration, undoUnfinishedMigration } from './migrate.ts'
import type { Say } from './say.ts'
import { keepNote } from '../../keep-note.ts'

export interface PrepareOptions {
  /** The absolute folder of everything that is kept. */
  readonly dataDir: string
  /** The SQLite file; `null` on MongoDB. */
  readonly databaseFile: string | null
  /** Loaded only after the folder is known to be right, because the configuration opens nothing but names it. */
  readonly config: () => Promise<SanitizedConfig>
  readonly migrations: readonly Migration[]
  /** The folder of the content pack, loaded on the first start only. */
  readonly contentFolder: string
  /** False starts with the city's partners, strands, themes and places, and no story. */
  readonly withStories: boolean
  /** The e-mail address of the first administrator. */
  readonly administratorEmail: string
}

/**
 * Makes everything ready before any port opens: folder, tables, withdrawals, content, first administrator, in this order.
 * Every step can be repeated, so a start that was killed is finished by the next one.
 */
export async function prepare(options: PrepareOptions, say: Say): Promise<void> {
  say({ step: 'folder', message: 'Looking at the data folder' })
  await checkFolder(options.dataDir)
  if (await undoUnfinishedMigration(options.databaseFile))
    say({
      step: 'database',
      message: 'The last change of the tables did not finish. The database is back to before it',
    })

  const payload = await getPayload({ config: quiet(await options.config()), disableOnInit: true })
  payload.logger.level = 'warn'
  try {
    say({ step: 'database', message: 'Bringing the tables up to date' })
    await migrate(payload, options.migrations, options.databaseFile)
    say({ step: 'withdrawals', message: 'Replaying what was taken down' })
    await replayLedger(payload)
    await deleteAgain(payload)
    await mergeSiteTombstones(payload)
    await loadContent(payload, options, say)
    const { city, cmsUrl, dataDir } = { ...settingsOf(payload), ...options }
    const administrator = await firstAdministrator(payload, { dataDir, email: options.administratorEmail, url: cmsUrl })
    if (administrator)
      say({ step: 'administrator', message: `The first administrator is in ${administrator.file}`, administrator })
    say({ step: 'ready', message: `${nameOf(city)} is ready` })
  } finally {
    await payload.destroy()
  }
}

/** Nobody is told of a change while the content is loaded: the site reads everything once it is all there. */
const quiet = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  custom: { ...config.custom, useIt: { ...settingsOf({ config }), runOutbox: false } },
})

const nameOf = (city: City) => Object.values(city.name)[0] ?? city.id

/** The city is complete when its mark is set: nothing is loaded again, so what a person deletes stays deleted. */
async function loadContent(payload: Payload, options: PrepareOptions, say: Say): Promise<void> {
  const { city } = settingsOf(payload)
  const mark = `content-pack:${city.id}`
  if (await payload.kv.has(mark)) {
    const named = await nameThemeKinds(payload, city)
    if (named > 0) say({ step: 'content', message: `Themes that have a kind now: ${named}` })
    await loadQuestionnaire(payload, { isPublished: false })
    await loadLocalHelp(payload, options)
    await loadOutreach(payload, options)
    return
  }
  const pack = await readContentPack(options.contentFolder)
  say({ step: 'content', message: `Loading the partners, strands, themes and places of ${nameOf(city)}` })
  const ids = await loadCity(payload, city, pack.reports)
  await nameThemeKinds(payload, city)
  if (options.withStories)
    await loadStories(payload, pack.stories, ids, {
      approvedBy: mark,
      onStory: (done) => say({ step: 'content', message: `Loading stories: ${done} of ${pack.stories.length}` }),
    })
  await loadQuestionnaire(payload, { isPublished: options.withStories })
  await loadLocalHelp(payload, options)
  await loadOutreach(payload, options)
  await keepNote(payload, mark, { stories: options.withStories, on: new Date().toISOString() })
}
