import { z } from 'zod'
import { codeAlphabet } from '../code-alphabet.ts'

const of = (length: number, what: string, example: string) =>
  z.string().regex(new RegExp(`^[${codeAlphabet}]{${length}}$`), {
    error: `Expected ${what}: ${length} letters or digits, for example ${example}.`,
  })

/** The public, random code of an opportunity or an event. */
export const outreachCodeSchema = of(8, 'a code of an opportunity or an event', 'm4xtq7wb').meta({
  description: 'A public, random code',
})

/** The code on a poster or a banner, behind `/go/`. It stands for a place or a campaign, never for a person. */
export const referralCodeSchema = of(6, 'a code for a link', 'k7mfr2').meta({
  description: 'The code of a short link: a place or a campaign, never a person',
})
