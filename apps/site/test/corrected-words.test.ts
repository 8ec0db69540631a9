import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Area, WordChanges } from '@use-it-cities/astro/words'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aSite, dist, type TestSite } from './a-site.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed, codeOf } from './fixture.ts'
import { anOutreachPublication } from './outreach-fixture.ts'
import { aTellerPublication } from './teller-fixture.ts'

/** A word of every area, and where a reader finds it. */
const corrected = {
  site: ['stories', '/ur/'],
  outreach: ['opportunities.title', '/ur/opportunities'],
  champion: ['title', `/ur/champions/${codeOf(1000)}`],
  contact: ['title', '/ur/contact'],
  guide: ['title', '/ur/guide/'],
  guideQuestions: ['kept', '/ur/guide/nurse/questions'],
  teller: ['nothing.title', '/t/unknown?l=ur'],
  check: ['title', '/ur/check/'],
  assess: ['title', '/assess/words/ur.json'],
  questionnaire: ['list.title', '/ur/questionnaire/'],
} as const satisfies Record<Area, readonly [key: string, path: string]>
const areas = Object.keys(corrected) as readonly Area[]
const wordOf = (area: Area) => `درست لفظ ${area}`

const changes = Object.fromEntries(
  areas.map((area) => [area, { ur: { words: { [corrected[area][0]]: wordOf(area) } } }]),
) as WordChanges

/** The site as built, for a city that gave these words to `useIt()`: the build writes them into `use-it.json`. */
async function builtWith(words: WordChanges): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'use-it-dist-'))
  for (const name of await readdir(dist)) {
    const built = fileURLToPath(new URL(name, dist))
    if (name !== 'use-it.json') await symlink(built, join(folder, name))
    else await writeFile(join(folder, name), JSON.stringify({ ...JSON.parse(await readFile(built, 'utf8')), words }))
  }
  return pathToFileURL(`${folder}/`)
}

let cms: FakeCms
let site: TestSite
const asKept = (words: WordChanges) => builtWith(words).then((built) => aSite(cms, { dist: built }))

beforeAll(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  cms.publishOutreach(anOutreachPublication())
  cms.publishLinks(aTellerPublication())
  site = await asKept(changes)
})
afterAll(async () => {
  await site.stop()
  await cms.stop()
})

describe('words that a city has corrected', () => {
  it.each(areas)('of the area %s are what a reader gets', async (area) => {
    const [, path] = corrected[area]
    expect((await site.get(path)).text).toContain(wordOf(area))
  })

  it('are kept on a phone for interviews without the internet', async () => {
    expect((await site.get('/interview/words.json')).text).toContain(wordOf('questionnaire'))
  })

  it('leave every other language as it is', async () => {
    for (const area of areas) {
      const [, path] = corrected[area]
      const { text } = await site.get(path.replace('ur', 'ar'))
      expect(text).not.toBe('')
      expect(text).not.toContain('درست لفظ')
    }
  })
})

it('a page says that nobody has checked its words until a speaker has checked every area on it', async () => {
  const note = /class="unchecked"/
  expect((await site.get('/ur/contact')).text).toMatch(note)
  const review = { status: 'reviewed', by: 'Synthetic speaker' } as const
  const reviewed = Object.fromEntries(areas.map((area) => [area, { ur: { review, words: {} } }]))
  const checked = await asKept(reviewed)
  const doubted = await asKept({ ...reviewed, questionnaire: {} })
  for (const path of ['/ur/contact', '/ur/guide/nurse/questions', '/t/unknown?l=ur', '/ur/questionnaire/']) {
    expect([path, (await checked.get(path)).text]).toEqual([path, expect.not.stringMatching(note)])
    expect([path, (await doubted.get(path)).text]).toEqual([path, expect.stringMatching(note)])
  }
  await Promise.all([checked, doubted].map((each) => each.stop()))
})
