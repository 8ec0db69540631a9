import { createReadStream } from 'node:fs'
import process from 'node:process'
import { readPayments } from '@use-it-cities/keep-it-local-scoring/spend'

// In a process of its own, as an adopter runs it: what reading one file takes at most, and what was found.
const read = await readPayments(createReadStream(process.argv[2] ?? ''))
if (!read.ok) throw new Error(JSON.stringify(read.error))
const { rows, totalMinor } = read.value
process.stdout.write(JSON.stringify({ read: rows.read, totalMinor, kilobytes: process.resourceUsage().maxRSS }))
