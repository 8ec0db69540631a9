/**
 * What passing a story on costs, in one process: the whole kit of one story in nine languages (leaflet, posters of A4 and
 * A3, banner, sheet for the press, both cards, the words for WhatsApp, SMS, a post and to copy), and 500 leaflets of 500
 * stories, in one process and on two cores. Beside it the same leaflet printed by a browser. Bars: 3 s for the kit, 10 s for
 * the leaflets on two cores; exit code 1 above them. They are held by the clock, on a
 * machine that does nothing else; the time of the processor, all threads together, stands beside it.
 */
import { shareText, type ShareKind } from '@use-it-cities/success-stories/share'
import { createPrinter, type SharedStory } from '../src/index.ts'
import { leafletsByBrowser } from './leaflet-by-browser.ts'
import { leafletsOnCores } from './leaflets-on-cores.ts'
import { processorOfChildren } from './processor-of-children.ts'
import { city, colours, leaflets, next, run, stories } from './kit-stories.ts'

const bars = { kit: 3_000, leaflets: 10_000 } as const
const rounds = 5
const cores = 2
const sample = 90
const printer = createPrinter({ city })

async function kitOf(story: SharedStory): Promise<number> {
  const { language, title, summary, address } = story
  const paragraphs = Array.from({ length: 10 }, () => summary)
  const banner = {
    line: title,
    address: 'https://use-it.example/go/k7m2p',
    width: 3_000,
    height: 900,
    scannedFrom: 6.5,
  }
  const press = { paragraphs, facts: [summary], notYet: [summary], until: '2027-05-01', on: '2026-11-21' } as const
  const parts = [
    () => printer.leaflet({ story, run, next }),
    () => printer.poster({ story, run, size: 'a4' }),
    () => printer.poster({ story, run, size: 'a3' }),
    () => printer.banner({ language, ...banner }),
    () => printer.pressSheet({ story, run, ...press }),
    () => printer.card({ story, shape: 'wide', colours }),
    () => printer.card({ story, shape: 'square', colours }),
  ] as const
  let bytes = 0
  for (const part of parts) {
    const made = await part()
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    bytes += made.value.length
  }
  const kinds: readonly ShareKind[] = ['whatsapp', 'sms', 'social', 'copy']
  const organisation = 'Test Enterprise Network'
  for (const kind of kinds) bytes += shareText(kind, language, { title, summary, address, organisation }).length
  return bytes
}

interface Cost {
  readonly wall: number
  readonly processor: number
}

async function timed(work: () => Promise<unknown>): Promise<Cost> {
  const [began, used, children] = [performance.now(), process.cpuUsage(), processorOfChildren()]
  await work()
  const wall = performance.now() - began
  const { user, system } = process.cpuUsage(used)
  return { wall, processor: (user + system) / 1_000 + (processorOfChildren() || 0) - (children || 0) }
}

async function kit(): Promise<void> {
  for (const story of stories) await kitOf(story)
}
async function ours(count: number): Promise<void> {
  for (const request of leaflets(count)) {
    const made = await printer.leaflet(request)
    if (!made.ok) throw new Error(JSON.stringify(made.error))
  }
}

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const ms = (value: number) => `${Math.round(value).toLocaleString('en-GB')} ms`.padStart(10)
const line = (what: string, wall: number, processor?: number) =>
  console.log(
    `  ${what.padEnd(66)}${ms(wall)}${processor === undefined ? '' : `, of a processor ${ms(processor).trim()}`}`,
  )

const first = await timed(kit)
const browser = await leafletsByBrowser()
const onCores = await leafletsOnCores(cores)
const theirs = async (count: number) => {
  for (const request of leaflets(count)) await browser.leaflet(request)
}
try {
  await theirs(9)
  const [kits, many, shared, mine, peers]: [Cost[], Cost[], Cost[], Cost[], Cost[]] = [[], [], [], [], []]
  for (let round = 0; round < rounds; round += 1) {
    kits.push(await timed(kit))
    many.push(await timed(() => ours(500)))
    shared.push(await timed(() => onCores.make(500)))
    // Who goes first changes with every round.
    for (const which of round % 2 === 0 ? ['ours', 'peer'] : ['peer', 'ours'])
      if (which === 'ours') mine.push(await timed(() => ours(sample)))
      else peers.push(await timed(() => theirs(sample)))
  }
  const wall = (of: readonly Cost[]) => middle(of.map((each) => each.wall))
  const processor = (of: readonly Cost[]) => middle(of.map((each) => each.processor))
  console.log(`Middle of ${rounds} rounds; nine languages in turn, each page set anew.`)
  line('the first kit of a process, with its compiler and fonts', first.wall, first.processor)
  line('the kit of one story in nine languages', wall(kits), processor(kits))
  line('500 leaflets of 500 stories, one after the other', wall(many), processor(many))
  line(`500 leaflets of 500 stories, a printer for each of ${cores} cores`, wall(shared), processor(shared))
  line(`${sample} leaflets, sized to their page and PDF/UA`, wall(mine), processor(mine))
  line(`${sample} leaflets by a browser that runs already (headless, from npm)`, wall(peers), processor(peers))
  const ratios = mine.map((one, at) => (peers[at]?.processor ?? Number.NaN) / one.processor)
  console.log(
    `  The browser takes ${middle(ratios).toFixed(1)} times as much of the processor for a leaflet (middle of ${rounds} ratios).`,
  )
  const met = Math.max(first.wall, wall(kits)) <= bars.kit && wall(shared) <= bars.leaflets
  console.log(
    `  Bars, by the clock on a machine that does nothing else: kit ${bars.kit} ms, first one too; 500 leaflets on ${cores} cores ${bars.leaflets} ms: ${met ? 'met' : 'NOT MET'}.`,
  )
  process.exitCode = met ? 0 : 1
} finally {
  await Promise.all([browser.close(), onCores.close()])
}
