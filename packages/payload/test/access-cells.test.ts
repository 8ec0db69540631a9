import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../src/ids.ts'
import { roleNames, type Role } from '../src/roles.ts'
import { slugs, type Slug } from '../src/slugs.ts'
import { anOpus } from './recordings/a-recording.ts'
import { aPerson, idBySlug, type Person, type Row } from './support/builders.ts'
import { databases, startCms, type Cms } from './support/cms.ts'
import { type operations, reachOf, type Reach } from './support/permissions-table.ts'
import type { Answer } from './support/rest.ts'

/** `mine` is of the organisation, the researcher and the language of whoever asks; `theirs` is of somebody else's. */
const whose = ['mine', 'theirs'] as const
type Whose = (typeof whose)[number]

/** Refused, or nothing there to be found. */
const isRefused = ({ status }: Answer): boolean => status === 401 || status === 403 || status === 404
/** Refused in Payload's own words. A sentence of ours comes after access was given: it says what else is missing. */
const isDenied = (answer: Answer): boolean =>
  isRefused(answer) && (answer.status !== 403 || JSON.stringify(answer.body).includes('You are not allowed'))

/** One's own files only, and only while an assessment is open: tests of their own say so. Others are refused here too. */
const isNarrower = (slug: Slug, operation: string) =>
  slug === slugs.assessmentEvidence && ['read', 'delete'].includes(operation)

/** Who writes the words alone reaches every row: tests of their own say that nothing else of it changes. */
const reaches = (reach: Reach, row: Whose): boolean =>
  reach === 'all' || reach === 'words' || (reach !== '-' && row === 'mine')

describe.each(databases)('every cell of the table, over REST, on %s', (database) => {
  let cms: Cms
  let people: Record<Role, Person>
  const rows: Partial<Record<Slug, Record<Whose, string>>> = {}

  beforeAll(async () => {
    cms = await startCms({ database })
    const entries: [Role, Person][] = []
    for (const role of roleNames)
      entries.push([role, await aPerson(cms, [role], { organisation: 'north-trust', languages: ['ur'] })])
    people = Object.fromEntries(entries) as Record<Role, Person>
    rows[slugs.organisations] = {
      mine: await idBySlug(cms, slugs.organisations, 'north-trust'),
      theirs: await idBySlug(cms, slugs.organisations, 'south-centre'),
    }
    for (const slug of inOrder(cms))
      if (!(slug in rows)) rows[slug] = { mine: await aRow(slug, 'mine'), theirs: await aRow(slug, 'theirs') }
  }, 240_000)
  afterAll(() => cms?.stop())

  /** A row with something in every field that has to be there, written past all hooks. */
  async function aRow(slug: Slug, of: Whose): Promise<string> {
    const id = newId()
    const data = { ...valuesFor(fieldsOf(slug), of), id, createdAt: aMoment, updatedAt: aMoment }
    await cms.payload.db.create({ collection: slug, data: data as never })
    return id
  }
  function configOf(slug: Slug) {
    const collection = cms.payload.collections[slug]
    if (!collection) throw new Error(`Expected a collection ${slug}.`)
    return collection.config
  }
  const fieldsOf = (slug: Slug) => configOf(slug).flattenedFields

  function valuesFor(fields: readonly FlattenedField[], of: Whose): Record<string, unknown> {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const value = valueFor(field, of)
        return value === undefined || field.name === 'id' ? [] : [[field.name, value]]
      }),
    )
  }

  function valueFor(field: FlattenedField, of: Whose): unknown {
    if ('virtual' in field && field.virtual) return undefined
    if (field.name === 'language') return of === 'mine' ? 'ur' : 'en'
    if (field.name === 'user') return of === 'mine' ? people['community-researcher'].id : people.administrator.id
    if (field.name === 'coordinator') return of === 'mine' ? people['research-coordinator'].id : people.administrator.id
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        const to = field.relationTo
        const id = typeof to === 'string' ? rows[to as Slug]?.[of] : undefined
        return id !== undefined && 'hasMany' in field && field.hasMany ? [id] : id
      }
      case 'select': {
        const [first] = field.options
        const value = typeof first === 'string' ? first : first?.value
        return field.hasMany ? [value] : value
      }
      case 'email':
        return `${newId()}@example.org`
      case 'text':
      case 'textarea':
        return 'hasMany' in field && field.hasMany ? [newId()] : newId()
      case 'number':
        return (count += 1)
      case 'date':
        return aMoment
      case 'checkbox':
        return false
      case 'group':
        return valuesFor(field.flattenedFields, of)
      case 'json':
        return {}
      default:
        return undefined
    }
  }

  const rowOf = (slug: Slug, of: Whose) => rows[slug]?.[of] ?? ''
  const idOf = (slug: Slug, role: Role, of: Whose) =>
    slug === slugs.users && of === 'mine' ? people[role].id : rowOf(slug, of)

  test.each(roleNames)(
    '%s',
    async (role) => {
      const { rest } = people[role]
      const wrong: string[] = []
      const look = (slug: Slug, operation: string, of: Whose, answer: Answer, expected: boolean) => {
        if (expected ? isDenied(answer) && !isNarrower(slug, operation) : !isRefused(answer))
          wrong.push(
            `${slug} ${operation} ${of}: expected ${expected ? 'yes' : 'no'}, ${answer.status} ${JSON.stringify(answer.body).slice(0, 120)}`,
          )
      }
      for (const slug of Object.values(slugs)) {
        const { auth, upload, versions } = configOf(slug)
        for (const of of whose) {
          const row = `/${slug}/${idOf(slug, role, of)}`
          const may = (operation: (typeof operations)[number]) => reaches(reachOf(slug, role, operation), of)
          look(slug, 'read', of, await rest('GET', row), may('read'))
          look(slug, 'update', of, await rest('PATCH', `${row}?draft=true`, {}), may('update'))
          if (versions) {
            const ofRow = await rest('GET', `/${slug}/versions?where[parent][equals]=${rowOf(slug, of)}`)
            look(slug, 'readVersions', 'mine', ofRow, reachOf(slug, role, 'readVersions') !== '-')
          }
          if (auth) {
            const { email } = of === 'mine' ? people[role] : people.reviewer
            look(slug, 'unlock', of, await rest('POST', `/${slug}/unlock`, { email }), may('unlock'))
          }
          const last = slug === slugs.users ? await aRow(slug, of) : rowOf(slug, of)
          if (!may('delete')) look(slug, 'delete', of, await rest('DELETE', row), false)
          else
            look(slug, 'delete', of, await rest('DELETE', `/${slug}/${await aRow(slug, of).catch(() => last)}`), true)
          const data = { ...valuesFor(fieldsOf(slug), of), ...(versions && { _status: 'draft' }) }
          const created = await rest('POST', `/${slug}?draft=true`, upload ? withFile(slug, data) : data)
          // Whoever they name, a coordinator adds researchers of their own.
          const isOwnNow = (created.body['doc'] as Row | undefined)?.['coordinator'] === people[role].id
          if (of === 'mine' || !isOwnNow) look(slug, 'create', of, created, may('create'))
        }
      }
      expect(wrong).toEqual([])
    },
    240_000,
  )
})

/** A picture of one dot, which any place for files takes but that for recordings. */
function withFile(slug: Slug, data: Record<string, unknown>): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  if (slug === slugs.recordings) {
    form.set('file', new File([new Uint8Array(anOpus())], 'a.ogg', { type: 'audio/ogg' }))
    return form
  }
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  form.set('file', new File([new Uint8Array(dot)], 'dot.png', { type: 'image/png' }))
  return form
}

const aMoment = '2026-03-01T09:00:00.000Z'
let count = 1_000

/** What is pointed at before what points, as far as it goes. */
function inOrder(cms: Cms): readonly Slug[] {
  const first: readonly Slug[] = [
    slugs.strands,
    slugs.themes,
    slugs.places,
    slugs.reports,
    slugs.researchers,
    slugs.stories,
  ]
  const all = Object.values(slugs).filter((slug) => cms.payload.collections[slug])
  return [...first, ...all.filter((slug) => !first.includes(slug))]
}
