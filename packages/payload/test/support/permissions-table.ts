import { permissions, type Operation, type Permission } from '../../src/access/permissions.ts'
import { calls, type Caller } from '../../src/access/calls.ts'
import { roleNames, type Role } from '../../src/roles.ts'
import { slugs, type Slug } from '../../src/slugs.ts'

export const operations: readonly Operation[] = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock']

/** Whose rows a role may do one thing to; `-` for none. */
export type Reach = 'all' | 'own' | 'languages' | 'coordinated' | 'researched' | 'self' | 'words' | '-'

const scopes: readonly Exclude<Reach, '-'>[] = ['all', 'own', 'languages', 'coordinated', 'researched', 'self', 'words']

export const reachOf = (slug: Slug, role: Role, operation: Operation): Reach =>
  reachFor(permissions[slug][operation], role)

export const reachFor = (permission: Permission, role: Role): Reach =>
  scopes.find((scope) => permission[scope]?.includes(role)) ?? '-'

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
  return `${[...beginning, ...sections, ...callsSection()].join('\n')}\n`
}

/** The calls beside the rows, one a line. */
function callsSection(): string[] {
  const rows = calls.map(({ method, path, does, who }) => [
    `\`${method.toUpperCase()} /api${path}\``,
    does,
    whoInWords(who),
  ])
  return ['', '## Calls of the desks', '', ...aboutCalls, '', ...lined([['Call', 'What it does', 'Who'], ...rows])]
}

const aboutCalls = [
  'What the CMS does at addresses of its own, from [`calls.ts`](../packages/payload/src/access/calls.ts). A test compares the list with the addresses there are and makes each',
  'call as each role, for rows of theirs and of others.',
]

function whoInWords(who: Caller): string {
  if (who === 'site') return 'the site, by its signature'
  if (who === 'feed') return 'the site, by the key of the feed'
  if (who === 'link') return 'anybody; it does something for whoever has the link of an e-mail'
  return scopes
    .flatMap((scope) => {
      const roles = who[scope] ?? []
      const named = roles.map((role) => `\`${role}\``).join(', ')
      return roles.length === 0 ? [] : [scope === 'all' ? named : `${named} ${inWords[scope]}`]
    })
    .join('; ')
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
  words: 'words in their languages',
  '-': '–',
}

function lined([heads = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = heads.map((_, at) => Math.max(...[heads, ...rows].map((row) => [...(row[at] ?? '')].length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(heads), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)]
}
