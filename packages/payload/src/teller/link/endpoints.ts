import { languageCodes, type Language } from '@use-it-cities/core'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { privateAnswer } from '../../private-answer.ts'
import { endLink, issueLink } from './issue-link.ts'
import { storyToLink } from './story-to-link.ts'

const issueSchema = z.strictObject({
  story: z.string().min(1),
  language: z.enum(languageCodes as readonly [Language, ...Language[]]),
})
const endSchema = issueSchema.pick({ story: true })
/** `POST /api/tellers/issue { story, language }`: a link and a PIN, shown this once. The ones before stop working. */
const issue: Endpoint = {
  path: '/tellers/issue',
  method: 'post',
  handler: async (req) => {
    const body = issueSchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected { story, language }, for example {"story":"…","language":"so"}.')
    const { city } = settingsOf(req.payload)
    const story = await storyToLink(req, body.data.story)
    if (!city.languages.includes(body.data.language))
      throw refuse(`Expected one of the languages of this city: ${city.languages.join(', ')}.`)
    return privateAnswer(await issueLink(req, story, body.data.language))
  },
}

/** `POST /api/tellers/end { story }`: the link stops working, and no other takes its place. */
const end: Endpoint = {
  path: '/tellers/end',
  method: 'post',
  handler: async (req) => {
    const body = endSchema.safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected { story }, for example {"story":"…"}.')
    return privateAnswer({ ended: await endLink(req, await storyToLink(req, body.data.story)) })
  },
}

export const linkEndpoints: readonly Endpoint[] = [issue, end]
