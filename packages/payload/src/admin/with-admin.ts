import type { City } from '@use-it-cities/core'
import type { CollectionConfig, Config, UIField } from 'payload'
import { slugs } from '../slugs.ts'
import { approvalsEndpoint } from './server/approvals-endpoint.ts'
import { whoCanSeeEndpoint } from './server/who-can-see-endpoint.ts'

const server = '@use-it-cities/payload/admin'
const client = '@use-it-cities/payload/admin/client'

const panel = (name: string, component: string): UIField => ({
  name,
  type: 'ui',
  admin: { disableListColumn: true, disableBulkEdit: true, components: { Field: `${client}#${component}` } },
})

/** What each collection gets on its screen, and the endpoint that its panel asks. */
const additions: Readonly<Record<string, Pick<CollectionConfig, 'fields'> & { endpoints: CollectionConfig['endpoints'] }>> = {
  [slugs.stories]: { fields: [panel('whoCanSeeThis', 'WhoCanSeeThis')], endpoints: [whoCanSeeEndpoint] },
  [slugs.texts]: {
    fields: [panel('approvals', 'Approvals'), panel('textDirection', 'TextDirection')],
    endpoints: [approvalsEndpoint],
  },
}

/** Adds the screens of USE-IT: the board, the panels of stories and texts, and the city's name in place of Payload's. */
export function withAdmin(config: Config, city: City): Config {
  const { components, meta, ...admin } = config.admin ?? {}
  const title = Object.values(city.title)[0] ?? 'USE-IT'
  return {
    ...config,
    admin: {
      ...admin,
      meta: { titleSuffix: ` – ${title}`, icons: [], ...meta },
      components: {
        ...components,
        beforeDashboard: [`${server}#StoryBoard`, ...(components?.beforeDashboard ?? [])],
        graphics: { Logo: `${server}#Logo`, Icon: `${server}#Icon`, ...components?.graphics },
      },
    },
    collections: (config.collections ?? []).map((collection) => {
      const added = additions[collection.slug]
      if (!added) return collection
      return {
        ...collection,
        fields: [...added.fields, ...collection.fields],
        endpoints: [...(added.endpoints || []), ...(collection.endpoints || [])],
      }
    }),
  }
}
