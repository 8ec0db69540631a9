import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { people } from '../support/people.ts'
import { startCity, type RunningCity } from '../support/running-city.ts'
import { storyReadyToPublish, type ToldStory } from '../support/told-story.ts'
import { until } from '../support/until.ts'
import { figures } from './figures.ts'

/*
 * How long after the press of a button a neighbour can read a story, and how long until nobody can: the running
 * product, 1,000 stories in two languages, 50 of them published and then taken down one after the other.
 */
const total = Number(process.env['STORIES'] ?? 1000)
const measured = 50

const city = await startCity({ env: { TRUST_PROXY: '1' }, flags: ['--no-demo'] })
try {
  const team = await people(city)
  const stories: ToldStory[] = []
  while (stories.length < total) {
    const next = Array.from({ length: Math.min(10, total - stories.length) }, (_, at) => `Story ${stories.length + at}`)
    const made = await Promise.all(next.map((name) => storyReadyToPublish(team, name)))
    const isMeasured = (at: number) => stories.length + at < measured
    await Promise.all(
      made.map(({ id }, at) =>
        isMeasured(at) ? null : team.commsLead.must('PATCH', `/stories/${id}?depth=0`, { _status: 'published' }),
      ),
    )
    stories.push(...made)
  }
  const chosen = stories.slice(0, measured)
  await until('every other story to be on the site', async () => (await health(city)).stories === total - measured, {
    withinMs: 120_000,
  })
  const idle = await memory(city)

  const live: number[] = []
  for (const { id, code } of chosen) {
    const pressed = performance.now()
    await team.commsLead.must('PATCH', `/stories/${id}?depth=0`, { _status: 'published' })
    await bothLanguages(city, code, 200)
    live.push(performance.now() - pressed)
  }
  const gone: number[] = []
  for (const { id, code } of chosen) {
    const pressed = performance.now()
    await team.commsLead.must('POST', `/stories/${id}/take-down`)
    await bothLanguages(city, code, 410)
    gone.push(performance.now() - pressed)
  }
  console.log(`${total} stories in 2 languages; ${measured} of each`)
  console.log(`publish to live in both languages:   ${figures(live)}`)
  console.log(`take down to 410 in both languages:  ${figures(gone)}`)
  console.log(`memory before: ${idle}`)
  console.log(`memory after:  ${await memory(city)}`)
} finally {
  await city.stop()
}

async function bothLanguages({ site }: RunningCity, code: string, status: number): Promise<void> {
  const is = async (language: string) => {
    const response = await fetch(`${site}/${language}/stories/${code}`)
    await response.body?.cancel()
    return response.status === status
  }
  await until(`${code} to answer ${status}`, async () => (await is('en')) && (await is('ur')), {
    withinMs: 30_000,
    everyMs: 10,
  })
}

async function health({ site }: RunningCity): Promise<{ stories: number }> {
  return (await (await fetch(`${site}/_use-it/health`)).json()) as { stories: number }
}

/** Resident memory of the CMS and the site with whatever they started, where the system tells it (Linux). */
async function memory({ dataDir }: RunningCity): Promise<string> {
  const lock = JSON.parse(await readFile(join(dataDir, 'start.lock'), 'utf8')) as { children: { pid: number }[] }
  const processes = await allProcesses()
  const sizeOf = (pid: number): number =>
    (processes.get(pid)?.megabytes ?? 0) +
    [...processes].filter(([, { parent }]) => parent === pid).reduce((sum, [child]) => sum + sizeOf(child), 0)
  const [cms = 0, site = 0] = lock.children.map(({ pid }) => Math.round(sizeOf(pid)))
  return `CMS ${cms} MB, site ${site} MB`
}

async function allProcesses(): Promise<Map<number, { parent: number; megabytes: number }>> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger)
  const rows = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [pid, { parent: number('PPid'), megabytes: number('VmRSS') / 1024 }] as const
    }),
  )
  return new Map(rows)
}
