import { isLanguage, languages } from '@use-it-cities/core'
import { Forbidden, type PayloadRequest } from 'payload'
import { idOf } from '../ids.ts'
import { slugs } from '../slugs.ts'
import type { SortedRow } from './sort-stories.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** As many as a desk has ever had, many times over. */
const looked = 500

/** Changes that tellers asked for and nobody has answered, the oldest first; `null` for those who may not read them. */
export async function askRows(req: PayloadRequest): Promise<SortedRow[] | null> {
  const acts = await openAsks(req)
  const { admin } = req.payload.config.routes
  return acts && acts.map((act) => toRow(act, admin))
}

/** A change stays open until the teller approves a text in that language, or says no to the story. */
async function openAsks(req: PayloadRequest): Promise<Row[] | null> {
  const { docs } = await req.payload
    .find({
      collection: slugs.tellerActs,
      where: { act: { in: ['ask-for-change', 'approve', 'withdraw'] } },
      sort: '-receivedAt',
      limit: looked,
      pagination: false,
      depth: 1,
      overrideAccess: false,
      user: req.user,
      req,
    })
    .catch((error: unknown) => {
      if (error instanceof Forbidden) return { docs: null }
      throw error
    })
  if (docs === null) return null
  const settled = new Set<string>()
  return (docs as unknown as Row[]).filter(({ story, language, act }) => {
    const id = idOf(story)
    if (id === null || settled.has(`${id} `)) return false
    if (act === 'withdraw') settled.add(`${id} `)
    if (act === 'approve') settled.add(`${id} ${String(language)}`)
    return act === 'ask-for-change' && !settled.has(`${id} ${String(language)}`)
  })
}

function toRow({ id, story, language, words, receivedAt }: Row, admin: string): SortedRow {
  const { code, workingTitle, organisation } = story as Row
  const [storyId, since] = [String(idOf(story)), moment(receivedAt)]
  return {
    list: 'asks',
    by: since,
    waitsOn: { who: 'with-teller' },
    since,
    organisation: idOf(organisation),
    act: null,
    row: {
      id,
      code: String(code),
      title: String(workingTitle ?? code),
      language: null,
      note: isLanguage(language)
        ? `The teller asks for a change in ${languages[language].english}.`
        : 'The teller asks for a change.',
      said: typeof words === 'string' && words !== '' ? words : null,
      on: null,
      href: `${admin}/collections/${slugs.stories}/${storyId}`,
      does: 'Open the story',
    },
  }
}

const moment = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))
