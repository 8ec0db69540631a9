import type { LocalDate } from '@use-it-cities/core'
import { aimOn, type Aim, type Referral } from '@use-it-cities/success-stories/outreach'
import type { PayloadRequest } from 'payload'
import { inWords } from '../admin/shared/in-words.ts'
import { refuse } from '../hooks/refuse.ts'
import { idOf } from '../ids.ts'
import { aimInWords } from '../outreach/preview/aim-in-words.ts'
import { readReferral } from '../outreach/to-referral.ts'
import { aimPageWords } from '../outreach/words.ts'
import { codesLookedAfter, type CodeRow } from './codes-looked-after.ts'
import type { PrintableStory } from './printable-story.ts'
import type { CodeChoice } from './views.ts'

const orTheStory = 'Choose another code, or the address of the story itself.'

/**
 * The codes that a paper of this story may carry in place of its own address, so that what comes of it counts for a
 * place: those of the story's organisation and those that lead to the story, of the ones that whoever prints looks after.
 */
export async function codeChoices(
  req: PayloadRequest,
  story: PrintableStory,
  on: LocalDate,
): Promise<readonly CodeChoice[]> {
  const rows = await codesLookedAfter(req, {
    or: [{ organisation: { equals: story.organisation } }, { 'aims.target': { equals: story.code } }],
  })
  return rows.flatMap((row) => {
    const referral = usable(row, on)
    if (typeof referral === 'string' || !fits(row, referral, story, on)) return []
    return [{ id: row.id, code: row.code, label: row.label, opens: opensIn(referral, story, on) }]
  })
}

/** The short link of the code that somebody chose. Throws a sentence for one that this paper may not carry. */
export async function codeOnPaper(
  req: PayloadRequest,
  story: PrintableStory,
  id: string,
  on: LocalDate,
): Promise<string> {
  const [row] = await codesLookedAfter(req, { id: { equals: id } })
  if (!row) throw refuse(`This code belongs to another organisation, or there is none such. ${orTheStory}`, 403)
  const referral = usable(row, on)
  if (typeof referral === 'string') throw refuse(`${referral} ${orTheStory}`, 409)
  if (!fits(row, referral, story, on))
    throw refuse(`This code belongs to another organisation and does not open this story. ${orTheStory}`, 409)
  return row.code
}

/** What a code is, or a sentence that says why nobody should print it any more. */
export function usable(row: CodeRow, on: LocalDate): Referral | string {
  const read = readReferral(row)
  if (!('value' in read)) return 'This code cannot be read. Tell the comms lead.'
  const { until } = read.value
  return until !== null && until < on ? `The last day of this code was ${inWords(until)}.` : read.value
}

const fits = (row: CodeRow, referral: Referral, { organisation, code }: PrintableStory, on: LocalDate): boolean =>
  (organisation !== null && idOf(row.organisation) === organisation) ||
  fromNow(referral, on).some((aim) => leadsTo(aim, code))

const leadsTo = (aim: Aim, code: string) => 'code' in aim && aim.code === code

/** What it opens today, and what it will open while it works. */
function fromNow(referral: Referral, on: LocalDate): readonly Aim[] {
  const today = aimOn(referral, on)
  const { aims, until } = referral
  const ahead = aims.filter(({ from }) => from > on && (until === null || from <= until)).map(({ aim }) => aim)
  return [...(today ? [today] : []), ...ahead]
}

function opensIn(referral: Referral, { code }: PrintableStory, on: LocalDate): string {
  const aim = aimOn(referral, on)
  if (aim === null) return 'nothing yet, so people are led to the stories'
  if (aim.kind === 'page') return `“${aimPageWords[aim.page]}”, not this story`
  if (!leadsTo(aim, code)) return 'code' in aim ? 'another story' : `${aimInWords[aim.kind]}, not this story`
  return aim.kind === 'champion' ? 'the page for passing this story on' : 'this story'
}
