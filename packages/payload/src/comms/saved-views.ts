import type { Access, Config, Payload } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { publishingRoles } from '../roles.ts'
import { slugs } from '../slugs.ts'

export const presetsSlug = 'payload-query-presets'
const nobody: Access = () => false

/** For whoever works on stories; whose view it is decides the rest. */
const storyReaders: Access = ({ req }) => decide(slugs.stories, 'read', accountOf(req)) !== false

/** A view that is shared is changed by those who publish, whoever else it is open to. */
const ownOrPublisher: Access = (args) => {
  if (storyReaders(args) === false) return false
  return hasOneOf(accountOf(args.req), publishingRoles) || { isShared: { not_equals: true } }
}

/**
 * Views of the list of stories that people save: a filter with its columns. Everybody keeps their own; only who
 * publishes shares one with others. A view shows no row that its reader may not read: it only asks for some of them.
 */
export const savedViews = (existing: Config['queryPresets']): NonNullable<Config['queryPresets']> => ({
  constraints: {},
  labels: { singular: 'Saved view', plural: 'Saved views' },
  filterConstraints: ({ req, options }) =>
    hasOneOf(accountOf(req), publishingRoles) ? options : options.filter((option) => valueOf(option) === 'onlyMe'),
  ...existing,
  access: {
    create: storyReaders,
    read: storyReaders,
    update: ownOrPublisher,
    delete: ownOrPublisher,
    ...existing?.access,
  },
})

const valueOf = (option: string | { value: string }) => (typeof option === 'string' ? option : option.value)

/** Closes what Payload leaves open of its own collection of views, which it adds after every plugin. */
export function guardSavedViews({ collections }: Pick<Payload, 'collections'>): void {
  const views = collections[presetsSlug]?.config
  if (views) Object.assign(views.access, { readVersions: nobody, unlock: nobody, admin: () => false })
}
