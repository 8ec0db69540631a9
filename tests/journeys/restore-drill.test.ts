import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import { afterAll, expect, test } from 'vitest'
import { AdminScreen } from './support/admin-screen.ts'
import { Editor } from './support/editor.ts'
import { people, type People } from './support/people.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { storyReadyToPublish, type ToldStory } from './support/told-story.ts'
import { until } from './support/until.ts'
import { useItData } from './support/use-it-data.ts'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'use-it-drill-'))
  folders.push(folder)
  return folder
}

async function onAMachineWith<Value>(dataDir: string, act: (city: RunningCity) => Promise<Value>): Promise<Value> {
  const city = await startCity({ dataDir, flags: ['--no-demo'] })
  try {
    return await act(city)
  } finally {
    await city.stop()
  }
}

const statusOf = async (city: RunningCity, { code }: ToldStory, language = 'en') => {
  const response = await fetch(`${city.site}/${language}/stories/${code}`)
  await response.body?.cancel()
  return response.status
}
const isShown = (city: RunningCity, story: ToldStory) =>
  until(`${story.code} to be on the site`, async () => (await statusOf(city, story)) === 200)

async function aLiveStory(team: People, name: string): Promise<ToldStory> {
  const story = await storyReadyToPublish(team, name)
  await team.commsLead.must('PATCH', `/stories/${story.id}?depth=0`, { _status: 'published' })
  return story
}

test(
  'back up, withdraw, restore: gone with the site there, and nothing shown on an empty machine until somebody confirms',
  { timeout: 900_000 },
  async () => {
    const first = await aFolder()
    const archive = join(await aFolder(), 'backup.age')
    const { stays, goes } = await onAMachineWith(first, async (city) => {
      const team = await people(city)
      const [stays, goes] = [await aLiveStory(team, 'The one that stays'), await aLiveStory(team, 'The one that goes')]
      await isShown(city, stays)
      await isShown(city, goes)
      expect(await useItData(city, 'export', archive)).toContain('2 stories')
      await team.partnerEditor.must('POST', `/stories/${goes.id}/take-down`)
      await until('the withdrawn story to be gone', async () => (await statusOf(city, goes)) === 410)
      return { stays, goes }
    })

    // The CMS is lost: its database, its pictures, its ledger. The site and the secrets are there.
    const second = await aFolder()
    for (const kept of ['site', 'secrets.json']) await cp(join(first, kept), join(second, kept), { recursive: true })
    await onAMachineWith(second, async (city) => {
      expect(await useItData(city, 'import', archive)).toContain('Every site has said what was taken down since')
      await isShown(city, stays)
      for (const language of ['en', 'ur']) expect(await statusOf(city, goes, language)).toBe(410)
    })

    // Everything is lost but the archive.
    await onAMachineWith(await aFolder(), async (city) => {
      expect(await useItData(city, 'import', archive)).toContain('No story is shown until somebody confirms')
      const browser = await launchBrowser()
      try {
        const screen = await AdminScreen.signIn(browser, city.cms, city.administrator)
        await screen.open('/comms-desk')
        await screen.page.getByRole('link', { name: 'Read what to do, and confirm' }).click()
        await screen.page.getByRole('heading', { name: '2 stories would be shown' }).waitFor()
        for (const story of [stays, goes]) expect(await statusOf(city, story)).not.toBe(200)

        // Somebody remembers the letter that the teller wrote.
        const administrator = await Editor.signIn(city.cms, city.administrator)
        await administrator.must('POST', `/stories/${goes.id}/take-down`)

        await screen.open('/restored')
        await screen.page.getByRole('heading', { name: '1 story would be shown' }).waitFor()
        await until('the button to be ready', async () => {
          await screen.page.getByLabel('Everything that was withdrawn since is taken down').check()
          return screen.page.getByRole('button', { name: 'Show the stories again' }).isEnabled()
        })
        await screen.page.getByRole('button', { name: 'Show the stories again' }).click()
        await screen.page.getByRole('status').filter({ hasText: 'Confirmed' }).waitFor()
      } finally {
        await browser.close()
      }
      await isShown(city, stays)
      await until('the withdrawn story to be gone', async () => (await statusOf(city, goes)) === 410)
    })
  },
)
