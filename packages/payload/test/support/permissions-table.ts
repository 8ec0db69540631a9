import { permissions, type Operation, type Permission } from '../../src/access/permissions.ts'
import { roleNames, type Role } from '../../src/roles.ts'
import { slugs, type Slug } from '../../src/slugs.ts'

export const operations: readonly Operation[] = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock']

/** Whose rows a role may do one thing to; `-` for none. */
export type Reach = 'all' | 'own' | 'languages' | 'coordinated' | 'researched' | 'self' | '-'

const scopes: readonly Exclude<Reach, '-'>[] = ['all', 'own', 'languages', 'coordinated', 'researched', 'self']

export function reachOf(slug: Slug, role: Role, operation: Operation): Reach {
  const permission: Permission = permissions[slug][operation]
  return scopes.find((scope) => permission[scope]?.includes(role)) ?? '-'
}

/** The table for people, a collection a section, as Markdown. */
export function permissionsPage(): string {
  const heads = ['Role', 'Create', 'Read', 'Change', 'Delete', 'Versions', 'Unlock']
  const sections = Object.values(slugs).flatMap((slug) => {
    const rows = roleNames
      .map((role) => [`\`${role}\``, ...operations.map((operation) => inWords[reachOf(slug, role, operation)])])
      .filter(([, ...cells]) => cells.some((cell) => cell !== inWords['-']))
    const table = rows.length > 0 ? lined([heads, ...rows]) : ['Nobody: only the CMS itself.']
    return ['', `## \`${slug}\``, '', ...table]
  })
  return `${[...beginning, ...sections].join('\n')}\n`
}

const beginning = [
  '# Who may do what',
  '',
  'Made from [`permissions.ts`](../packages/payload/src/access/permissions.ts), which is what the CMS asks; a test holds the two together, and drives every cell over REST',
  'on both databases. A role that is not named for a collection may do nothing there. Nobody is ever anonymous. What goes on at a desk (validating, awarding,',
  'assessing) has rules of its own beside these.',
]

const inWords: Readonly<Record<Reach, string>> = {
  all: 'all',
  own: 'of their organisation',
  languages: 'in their languages',
  coordinated: 'of researchers they coordinate',
  researched: 'their own',
  self: 'themselves',
  '-': '–',
}

function lined([heads = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = heads.map((_, at) => Math.max(...[heads, ...rows].map((row) => [...(row[at] ?? '')].length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)]
}
