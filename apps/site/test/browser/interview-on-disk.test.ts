import { expect, it } from 'vitest'
import { filesWith } from '../files-with.ts'
import { aPhone, begin, firstPages, firstParts, interview, otherParts, press } from './a-phone.ts'
import { aResearchersPhone, code, marker } from './a-researchers-phone.ts'

const given = aResearchersPhone()
const { arrived, open, words } = given

it('two interviews without a network arrive once each when it is back, and leave nothing readable', async () => {
  await open(`#r=${code}`)
  const { page, context } = given.phone
  expect(page.url()).toBe(`${given.site.url}/interview/use-it-household`)
  await context.setOffline(true)
  await page.reload()
  await words('No network')
  await interview(page, `${marker} one`)
  await words('Nobody can read it on this phone')
  await press(page, 'home')
  await begin(page)
  await firstParts(page, `${marker} two`)
  // The battery ran out here.
  await words('Saved on this phone')
  await page.reload()
  await words('Begun and not finished')
  await page.locator('button[value^="open:"]').click()
  expect(await page.locator('textarea[name="q.skills_words"]').inputValue()).toBe(`${marker} two`)
  await page.locator('.languages summary').click()
  await page.locator('button[value="language:ur"]').click()
  await page.locator('html[lang="ur"][dir="rtl"]').waitFor({ state: 'attached' })
  expect(await page.locator('textarea[name="q.skills_words"]').inputValue()).toBe(`${marker} two`)
  await page.locator('.languages summary').click()
  await page.locator('button[value="language:en"]').click()
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
  await press(page, 'home')
  await words('Waiting to be sent: 2')
  expect(given.intake.came).toEqual([])

  await context.setOffline(false)
  await arrived(2)
  await words('Nothing is waiting to be sent')
  expect([...given.intake.came].sort()).toEqual([...given.intake.stored.keys()].sort())
  const submissions = [...given.intake.stored.values()]
  expect(submissions.map(({ answers }) => answers.skills_words).sort()).toEqual([`${marker} one`, `${marker} two`])
  for (const submission of submissions)
    expect(submission).toMatchObject({ researcher: { code }, mode: 'read-aloud', questionnaire: { version: 1 } })

  await context.close()
  expect(await filesWith(given.phone.profile, 'use-it-interviews')).not.toEqual([])
  expect(await filesWith(given.phone.profile, marker)).toEqual([])
  expect(await filesWith(given.phone.profile, code)).toEqual([])
  expect(await filesWith(given.site.dataDir, marker)).toEqual([])
  expect(given.site.lines.join('\n')).not.toContain(marker)
})

it('a draft is not readable on the disk either, goes on after the browser was closed, and can be deleted', async () => {
  await open(`#r=${code}`)
  await begin(given.phone.page)
  await firstParts(given.phone.page, marker)
  await words('Saved on this phone')
  await press(given.phone.page, 'later')
  await words('Begun and not finished')
  await given.phone.context.close()
  expect(await filesWith(given.phone.profile, marker)).toEqual([])
  given.phone = await aPhone(given.phone.profile)
  await open()
  await words('Begun and not finished')
  await given.phone.page.locator('button[value^="delete:"]').click()
  await given.phone.page.locator('button[value^="erase:"]').click()
  await words('Nothing is waiting to be sent')
  expect(await given.phone.page.locator('button[value^="open:"]').count()).toBe(0)
})

it('the key of a draft is gone from the disk when it is finished, and when it is deleted', async () => {
  await open(`#r=${code}`)
  const { page } = given.phone
  const keys = async () =>
    (
      await page.evaluate(async () => {
        const cache = await caches.open('keys-of-drafts')
        const drafts = (await cache.keys()).filter(({ url }) => !url.endsWith('/researcher'))
        const found = await Promise.all(drafts.map((request) => cache.match(request)))
        const all = await Promise.all(found.map((each) => each?.arrayBuffer() ?? new ArrayBuffer(0)))
        return all.map((raw) => [...new Uint8Array(raw)])
      })
    ).map((bytes) => Buffer.from(bytes))
  const draft = async () => {
    await begin(page)
    await firstParts(page, marker)
    await words('Saved on this phone')
  }
  await draft()
  const [finished] = await keys()
  if (finished?.length !== 32) throw new Error('Expected one key of 32 bytes.')
  await expect.poll(() => filesWith(given.phone.profile, finished)).not.toEqual([])
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
  await press(page, 'home')
  await draft()
  const [deleted] = await keys()
  if (deleted?.length !== 32) throw new Error('Expected one key of 32 bytes.')
  await press(page, 'later')
  await page.locator('button[value^="delete:"]').click()
  await page.locator('button[value^="erase:"]').click()
  await page.locator('button[value^="open:"]').waitFor({ state: 'detached' })
  expect(await keys()).toEqual([])
  await given.phone.context.close()
  for (const key of [finished, deleted]) expect(await filesWith(given.phone.profile, key)).toEqual([])
})

it('the pages without JavaScript leave nothing readable on the disk either', async () => {
  const { page, context } = given.phone
  await page.goto(`${given.site.url}/en/questionnaire/use-it-household`)
  await page.locator('input[name="mode"][value="self"]').check()
  await press(page, 'begin')
  await firstPages(page, marker)
  await otherParts(page)
  await press(page, 'send')
  await page.locator('.panel').waitFor()
  await arrived(1)
  await page.goto(`${given.site.url}/en/about`)
  await context.close()
  expect(await filesWith(given.phone.profile, marker)).toEqual([])
  expect(await filesWith(given.site.dataDir, marker)).toEqual([])
})

it('the search through the files finds what a page keeps without locking it', async () => {
  await given.phone.page.goto(`${given.site.url}/robots.txt`)
  await given.phone.page.evaluate((text) => {
    return new Promise<void>((done) => {
      const request = indexedDB.open('control', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('words').put({ words: text }, 'one')
      request.onsuccess = () => done()
    })
  }, marker)
  await given.phone.context.close()
  expect(await filesWith(given.phone.profile, marker)).not.toEqual([])
})
