import { randomInt } from 'node:crypto'
import type { LocalDate } from '@use-it-cities/core'
import { codeAlphabet } from '@use-it-cities/success-stories/schema'
import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/** The number of a print run that the CMS makes: P, the day, and three letters that no other run of that day has. */
export async function newRunNumber(req: PayloadRequest, on: LocalDate): Promise<string> {
  const letters = Array.from({ length: 3 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
  const number = `P${on.slice(2).replaceAll('-', '')}-${letters.toUpperCase()}`
  const taken = await req.payload.db.findOne({
    collection: slugs.printRuns,
    where: { number: { equals: number } },
    req,
  })
  return taken ? newRunNumber(req, on) : number
}
