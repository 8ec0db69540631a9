import type { Payload, Where } from 'payload'
import { slugs } from '../slugs.ts'
import { presetsSlug } from './saved-views.ts'

interface View {
  readonly title: string
  readonly of: typeof slugs.stories | typeof slugs.texts
  readonly where: readonly Where[]
  readonly columns: readonly string[]
}

const story = ['workingTitle', 'organisation', '_status', 'publishedOn']
const text = ['title', 'language', 'story', 'updatedAt']

/** What somebody who opens a list asks first. */
const views: readonly View[] = [
  {
    title: 'Not published yet',
    of: slugs.stories,
    where: [{ _status: { equals: 'draft' } }, { archivedOn: { exists: false } }],
    columns: ['workingTitle', 'organisation', 'kind', 'updatedAt'],
  },
  { title: 'Published', of: slugs.stories, where: [{ _status: { equals: 'published' } }], columns: story },
  {
    title: 'With a day to look at them again',
    of: slugs.stories,
    where: [{ reviewOn: { exists: true } }, { archivedOn: { exists: false } }],
    columns: ['workingTitle', 'reviewOn', 'organisation', '_status'],
  },
  {
    title: 'In the archive',
    of: slugs.stories,
    where: [{ archivedOn: { exists: true } }],
    columns: ['workingTitle', 'archivedOn', 'organisation'],
  },
  { title: 'In review', of: slugs.texts, where: [{ 'review.state': { equals: 'in-review' } }], columns: text },
  {
    title: 'Changes asked for',
    of: slugs.texts,
    where: [{ 'review.state': { equals: 'changes-requested' } }],
    columns: text,
  },
]

/** Of those who may at all: `savedViews` leaves what is shared to those who publish. */
const everyone = { constraint: 'everyone' }

/**
 * Gives a CMS that has no saved view yet ours, for everybody to use and for those who publish to change. A view is a
 * help and no more: what a database does not take, as a MongoDB before 5.0 takes no dot in a name, is left out.
 */
export async function shipViews(payload: Payload): Promise<number> {
  const collection = presetsSlug as never
  if ((await payload.db.count({ collection })).totalDocs > 0) return 0
  let shipped = 0
  for (const { title, of, where, columns } of views) {
    const data = {
      title,
      relatedCollection: of,
      isShared: true,
      where: { or: [{ and: [...where] }] },
      columns: columns.map((accessor) => ({ accessor, active: true })),
      access: { read: everyone, update: everyone, delete: everyone },
    }
    try {
      await payload.db.create({ collection, data })
      shipped += 1
    } catch (err) {
      payload.logger.warn({ err, msg: `The saved view "${title}" could not be added; the CMS works without it.` })
    }
  }
  return shipped
}
