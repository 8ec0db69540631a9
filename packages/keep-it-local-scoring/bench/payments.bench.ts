/**
 * Reading, cleaning and summing a payments file against `csv-parse` only parsing the same file, in turns, and the memory of
 * a file of 200 MB with 5,003 suppliers, read by the built package. Bars: half the speed of csv-parse, and 150 MB in all; exit
 * code 1 when one is missed. Run with `pnpm bench`; the files are made up.
 */
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parse } from 'csv-parse'
import { readPayments } from '@use-it-cities/keep-it-local-scoring/spend'

const mostMegabytes = 150
const leastRatio = 0.5

const folder = mkdtempSync(path.join(tmpdir(), 'use-it-payments-'))
try {
  process.exitCode = await compare(folder)
} finally {
  rmSync(folder, { recursive: true })
}

async function compare(folder: string): Promise<number> {
  const small = path.join(folder, 'small.csv')
  const large = path.join(folder, 'large.csv')
  const shape = await make(small, 20)
  const huge = await make(large, 200)

  const ours: number[] = []
  const theirs: number[] = []
  // Once each before anything counts, and who goes first changes with every round.
  for (let round = -1; round < 7; round++) {
    const work = [
      async () => [theirs, await timed(() => onlyParse(small))] as const,
      async () => [ours, await timed(async () => void (await readPayments(createReadStream(small))))] as const,
    ]
    for (const one of round % 2 === 0 ? work : work.reverse()) {
      const [to, spent] = await one()
      if (round >= 0) to.push(spent)
    }
  }
  const ratio = middle(theirs.map((spent, round) => spent / (ours[round] ?? NaN)))
  console.log(`${shape.rows.toLocaleString('en')} rows, 20 MB, the middle of ${ours.length} rounds, processor time`)
  console.log(`csv-parse, only parsing:      ${middle(theirs).toFixed(0)} ms`)
  console.log(`read, cleaned and summed:     ${middle(ours).toFixed(0)} ms`)
  const isFast = ratio >= leastRatio
  console.log(`times the speed of csv-parse: ${ratio.toFixed(2)} (bar ${leastRatio}): ${isFast ? 'met' : 'NOT MET'}`)

  console.log(
    `200 MB, ${huge.rows.toLocaleString('en')} rows, as Node starts by itself (bar ${mostMegabytes} MB in all)`,
  )
  const peaks = Array.from({ length: 3 }, () => {
    const { read, totalMinor, megabytes } = readOnce(large)
    if (read !== huge.rows || totalMinor !== huge.minor) throw new Error('Expected every row and the exact sum.')
    return megabytes
  })
  const isSmall = Math.max(...peaks) <= mostMegabytes
  const all = peaks.map((peak) => peak.toFixed(0)).join(', ')
  console.log(`every row, the sum exact:     ${middle(peaks).toFixed(0)} MB (${all}): ${isSmall ? 'met' : 'NOT MET'}`)
  return isFast && isSmall ? 0 : 1
}

function readOnce(file: string) {
  const args = [path.join(import.meta.dirname, 'read-once.mjs'), file]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { kilobytes, ...found } = JSON.parse(stdout) as { read: number; totalMinor: number; kilobytes: number }
  return { ...found, megabytes: kilobytes / 1024 }
}

async function onlyParse(file: string): Promise<void> {
  const parser = createReadStream(file).pipe(parse())
  parser.on('data', () => undefined)
  await once(parser, 'end')
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}

/** A file of about so many megabytes, as a council would publish it, and what it holds. */
async function make(file: string, megabytes: number): Promise<{ rows: number; minor: number }> {
  const stream = createWriteStream(file)
  stream.write(
    'Body Name,Service Area,Expenses Type,Invoice Payment Date,Transaction Number,Net Amount,Supplier Name\r\n',
  )
  let [rows, minor, bytes] = [0, 0, 0]
  while (bytes < megabytes * 1e6) {
    let block = ''
    for (let at = 0; at < 1000; at++, rows++) {
      const pence = ((rows * 7919) % 900_000) - (rows % 17 === 0 ? 900_000 : 0)
      const day = String((rows % 28) + 1).padStart(2, '0')
      const supplier =
        rows % 5 === 0 ? `"Example, Supplier ${rows % 5_003} Ltd"` : `Example Supplier ${rows % 5_003} Ltd`
      block += `Example City Council,Service ${rows % 12},Professional fees,${day}/05/2022,${5_105_000_000 + rows},${(pence / 100).toFixed(2)},${supplier}\r\n`
      minor += pence
    }
    bytes += block.length
    if (!stream.write(block)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
  return { rows, minor }
}
