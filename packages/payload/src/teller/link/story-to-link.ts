import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf, isOfTheirs } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { refuse } from '../../hooks/refuse.ts'
import type { StoryRow } from '../../hooks/story-for.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

const { all = [], own = [] } = permissions[slugs.tellerLinks].read

/** The told story whose teller this account may give a link. */
export async function storyToLink(req: PayloadRequest, id: string): Promise<StoryRow> {
  const story = await storyOfTheirs(req, id)
  if (story.kind !== 'told') throw refuse('This story comes from a report; there is no teller to give a link to.')
  return story
}

/** A story of those that this account sits with. Of what is not theirs nobody learns that it is there. */
export async function storyOfTheirs(req: PayloadRequest, id: string): Promise<StoryRow> {
  const account = accountOf(req)
  if (!hasOneOf(account, [...all, ...own]))
    throw refuse('The comms lead, the safeguarding lead and the partner who sits with the teller do this.', 403)
  const row = await req.payload.db.findOne<StoryRow>({ collection: slugs.stories, where: { id: { equals: id } }, req })
  const isTheirs = hasOneOf(account, all) || isOfTheirs(account, row?.organisation)
  if (!row || !isTheirs) throw refuse('There is no such story among yours. Choose one from the list.', 404)
  return { ...row, organisation: idOf(row.organisation) }
}
