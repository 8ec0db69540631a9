import { expect, test } from 'vitest'
import type { DeskView } from '../src/comms/views.ts'
import { slugs } from '../src/slugs.ts'
import { cloneStories } from '../test/comms/clone-stories.ts'
import { aConsent, aPerson, approvals, aStory, aText, publish, type Person } from '../test/support/builders.ts'
import { startCms, type Cms } from '../test/support/cms.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** One story of each kind a desk tells apart, through every gate; then as many of each as a large city has. */
async function fiveThousand(cms: Cms, comms: Person): Promise<void> {
  const told = async (consent: Record<string, unknown> = {}) => {
    const story = await aStory(cms)
    for (const language of ['en', 'ur']) await approvals(cms, (await aText(cms, story.id, { language })).id)
    await aConsent(cms, story.id, consent)
    return story.id
  }
  const out = async (consent?: Record<string, unknown>) => {
    const story = await told(consent)
    await publish(cms, story)
    return story
  }
  const longAgo = async (story: string) => {
    const data = { publishedOn: '2026-01-20T10:00:00.000Z' }
    await cms.payload.db.updateOne({ collection: slugs.stories, id: story, data })
    return story
  }
  const stale = await longAgo(await out())
  const { docs } = await cms.payload.find({ collection: slugs.texts, where: { story: { equals: stale } } })
  const source = docs.find(({ language }) => (language as string) === 'en')
  await comms.rest('PATCH', `/story-texts/${String(source?.id)}?draft=true`, { title: 'Other words', _status: 'draft' })
  const begun = await aStory(cms)
  await aText(cms, begun.id)
  await cloneStories(cms.payload, [
    { story: await longAgo(await out()), times: 3_694 },
    { story: await longAgo(await out({ until: inDays(30) })), times: 199 },
    { story: await out(), times: 49 },
    { story: stale, times: 149 },
    { story: await told(), times: 299 },
    { story: begun.id, times: 599 },
    { story: (await aStory(cms)).id, times: 4 },
  ])
}

interface Times {
  readonly firstMs: number
  readonly medianMs: number
  readonly slowestMs: number
  /** Of the processor, on average after the first: what it would take on a computer with nothing else to do. */
  readonly cpuMs: number
}

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function timesOf(ask: () => Promise<unknown>, times = 15): Promise<Times> {
  const all: number[] = []
  let cpuBefore = 0
  for (let at = 0; at <= times; at += 1) {
    if (at === 1) cpuBefore = cpu()
    const before = performance.now()
    await ask()
    all.push(Math.round(performance.now() - before))
  }
  const [firstMs = 0, ...later] = all
  const sorted = later.toSorted((a, b) => a - b)
  const cpuMs = Math.round((cpu() - cpuBefore) / times)
  return { firstMs, medianMs: sorted[Math.floor(times / 2)] ?? 0, slowestMs: sorted.at(-1) ?? 0, cpuMs }
}

/** The desk and the list of stories at 5,000 stories in two languages on SQLite. Prints; the bar is a median of 300 ms each. */
test('desk and story list at 5,000 stories', async () => {
  const cms = await startCms()
  const comms = await aPerson(cms, ['comms-lead'])
  const partner = await aPerson(cms, ['partner-editor'], { organisation: 'south-centre' })
  const before = performance.now()
  await fiveThousand(cms, comms)
  const filledMs = Math.round(performance.now() - before)
  expect((await cms.payload.count({ collection: slugs.stories })).totalDocs).toBe(5_000)

  const desk = await timesOf(() => comms.rest('GET', '/comms/desk'))
  const view = (await comms.rest('GET', '/comms/desk')).body as unknown as DeskView
  const counts = Object.fromEntries(view.lists.map(({ id, count }) => [id, count]))
  expect(counts).toMatchObject({ ready: 300, editor: 755, ending: 200, stale: 150, out: 50 })
  const story = (await cms.payload.find({ collection: slugs.stories, limit: 1 })).docs[0]
  const deskAfterEachChange = await timesOf(async () => {
    await cms.payload.db.updateOne({
      collection: slugs.stories,
      id: String(story?.id),
      data: { workingTitle: 'Touched' },
    })
    await comms.rest('GET', '/comms/desk')
  })
  const list = (query: string) => timesOf(() => comms.rest('GET', `/stories?draft=true&depth=0&limit=10${query}`))
  const user = { ...(await cms.payload.findByID({ collection: slugs.users, id: comms.id })), collection: slugs.users }
  const storyList = await list('')
  /** As the screen of the list asks for it: by access, newest words first, and who is writing in which. */
  const storyListOfScreen = await timesOf(() =>
    cms.payload.find({
      collection: slugs.stories,
      depth: 0,
      draft: true,
      includeLockStatus: true,
      limit: 10,
      overrideAccess: false,
      user: user as never,
    }),
  )
  const barMs = 300
  const slowestMedian = Math.max(...[desk, storyList, storyListOfScreen].map(({ medianMs }) => medianMs))
  if (slowestMedian > barMs) process.exitCode = 1
  console.log(`the bar of ${barMs} ms is ${slowestMedian <= barMs ? 'met' : 'NOT met'}: ${slowestMedian} ms`)
  console.log(
    JSON.stringify({
      filledMs,
      counts,
      desk,
      deskAfterEachChange,
      deskOfPartner: await timesOf(() => partner.rest('GET', '/comms/desk')),
      storyList,
      storyListOfScreen,
      storyListSorted: await list('&sort=-updatedAt'),
      storyListOfDrafts: await list('&where[_status][equals]=draft'),
      storyListSearched: await list('&where[workingTitle][like]=repair'),
      memoryMb: Math.round(process.memoryUsage.rss() / 1e6),
    }),
  )
  await cms.stop()
}, 300_000)
