import { newCode, newId, newSubject } from '../../src/ids.ts'
import { exportRecords } from '../../src/moving/export-records.ts'
import { importRecords } from '../../src/moving/import-records.ts'
import type { Archive, ArchivedRow } from '../../src/moving/archive.ts'
import { slugs } from '../../src/slugs.ts'
import { wordsHash } from '../../src/text/words-hash.ts'
import { aConsent, aStory, aText, approvals } from './builders.ts'
import { startCms, type Cms } from './cms.ts'

export interface Story {
  readonly id: string
  readonly code: string
}

/** Fills an empty CMS with told stories that have consent and approvals, in English and Urdu: from one, many times over. */
export async function manyStories(
  cms: Cms,
  count: number,
  { published = false, languages = ['en', 'ur'], paragraphs = 4 } = {},
): Promise<Story[]> {
  const pattern = await onePattern(languages, paragraphs)
  const list = Array.from({ length: count }, (_, at) => copyOf(pattern, at, published ? 'published' : 'draft'))
  await importRecords(cms.payload, {
    ...pattern,
    rows: {
      ...pattern.rows,
      stories: list.flatMap(({ stories }) => stories),
      'story-texts': list.flatMap(({ texts }) => texts),
      consents: list.flatMap(({ consents }) => consents),
    },
  })
  return list.map((copy) => ({ id: copy.id, code: copy.code }))
}

async function onePattern(languages: readonly string[], paragraphs: number): Promise<Archive> {
  const cms = await startCms()
  try {
    const story = await aStory(cms)
    for (const language of languages)
      await approvals(cms, (await aText(cms, story.id, { language, body: body(paragraphs) })).id)
    await aConsent(cms, story.id)
    const archive = await exportRecords(cms.payload)
    return { ...archive, rows: { ...archive.rows, 'audit-events': [], users: [] } }
  } finally {
    await cms.stop()
  }
}

function copyOf({ rows }: Archive, at: number, _status: 'draft' | 'published') {
  const [id, code, subject] = [newId(), newCode(), newSubject()]
  const as = (row: ArchivedRow | undefined, rest: Record<string, unknown>) => ({
    live: { ...row, ...rest, id: String(rest.id) },
    draft: null,
  })
  const texts = rows[slugs.texts].map(({ live }) => {
    const title = `Story number ${at} in ${String(live.language)}`
    const approval = { hash: wordsHash({ ...live, title }), by: 'a-second-person', on: '2026-11-01T10:00:00.000Z' }
    const own = { id: newId(), story: id, key: `${id}:${String(live.language)}`, title }
    return as(live, { ...own, _status, approval, tellerApproval: { ...approval, by: subject } })
  })
  return {
    id,
    code,
    stories: [
      as(rows[slugs.stories][0]?.live, {
        id,
        code,
        subject,
        _status,
        publishedOn: _status === 'published' ? '2026-11-02T10:00:00.000Z' : null,
      }),
    ],
    texts,
    consents: rows[slugs.consents].map(({ live }) => as(live, { id: newId(), story: id, subject })),
  }
}

const sentence =
  'I learned it from a neighbour at the centre and now I teach it there on Saturdays to whoever comes in. '
const body = (length: number) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: null,
    children: Array.from({ length }, () => ({
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      children: [
        { type: 'text', version: 1, text: sentence.repeat(2), format: 0, detail: 0, mode: 'normal', style: '' },
      ],
    })),
  },
})
