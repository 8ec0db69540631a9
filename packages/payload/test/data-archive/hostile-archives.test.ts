import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTarPacker } from 'modern-tar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ArchiveProblem } from '../../src/data-archive/problem.ts'
import { archiveSentence } from '../../src/data-archive/sentences.ts'
import { textPart, writeArchive } from '../../src/data-archive/write-archive.ts'
import { streamFrom } from '../../src/data-archive/stream-from.ts'
import { slugs } from '../../src/slugs.ts'
import { takeDown } from '../../src/take-down/take-down.ts'
import { createLocalReq } from 'payload'
import { aPublishedStory } from '../support/builders.ts'
import { startCms, type Cms } from '../support/cms.ts'
import { aFileOf, anArchive, archiveOf, checkedFile, each, header, lock, lockedTar, partsIn } from './support.ts'

/** The code, and that there is one sentence for it. */
async function problemOf(file: string, key: Parameters<typeof checkedFile>[1] = lock): Promise<unknown> {
  try {
    await checkedFile(file, key)
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error
    const sentence = archiveSentence(error.code, error.params)
    expect(sentence).toMatch(/^[A-Z][^\n]{20,300}\.$/)
    expect(sentence).not.toContain('undefined')
    return { code: error.code, ...error.params }
  }
  return 'whole'
}

interface Entry {
  readonly name: string
  readonly text?: string
  readonly size?: number
  readonly type?: 'file' | 'symlink' | 'directory' | 'link'
  readonly linkname?: string
}

/** A tar in which nothing is checked while it is made. */
async function aTar(entries: readonly Entry[]): Promise<string> {
  const { readable, controller } = createTarPacker()
  void (async () => {
    for (const { name, text = '', type = 'file', linkname } of entries) {
      const bytes = new TextEncoder().encode(text)
      const size = type === 'file' ? bytes.length : 0
      const writer = controller.add({ name, size, type, ...(linkname !== undefined && { linkname }) }).getWriter()
      if (size > 0) await writer.write(bytes)
      await writer.close()
    }
    controller.finalize()
  })()
  return lockedTar(readable)
}
const headerEntry: Entry = { name: 'use-it.json', text: JSON.stringify(header) }

describe('files that are no archive', () => {
  test.each([
    ['nothing', new Uint8Array(), 'not-encrypted'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-encrypted'],
    ['a database', Buffer.from(`SQLite format 3\0${'x'.repeat(5000)}`), 'not-encrypted'],
    ['the first bytes of an age file', Buffer.from('age-encryption.org'), 'damaged'],
    ['an age file without a body', Buffer.from('age-encryption.org/v1\n-> scrypt\n'), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await problemOf(aFileOf(bytes))).toMatchObject({ code })
  })

  test('somebody else’s age file', async () => {
    for (const text of ['my diary', 'x'.repeat(5000), JSON.stringify(header)])
      expect(await problemOf(await lockedTar(streamFrom([Buffer.from(text)])))).toEqual({ code: 'not-use-it' })
    expect(await problemOf(await aTar([{ name: 'diary.txt', text: 'x' }]))).toMatchObject({ code: 'part-unknown' })
    expect(await problemOf(await aTar([{ name: 'settings.json', text: '{}' }]))).toEqual({ code: 'not-use-it' })
  })

  test('an archive of a newer version says so before anything else', async () => {
    const newer = JSON.stringify({ format: 'use-it-archive', version: 2, whatever: [] })
    expect(await problemOf(await aTar([{ name: 'use-it.json', text: newer }]))).toEqual({
      code: 'newer',
      version: 2,
      knows: 1,
    })
  })
})

describe('archives that somebody who knows the passphrase has made', () => {
  test.each<[string, Entry[], unknown]>([
    ['a name that leads out', [{ name: 'files/media/../../cms.db' }], { code: 'part-unknown' }],
    ['a name from the root', [{ name: '/etc/passwd' }], { code: 'part-unknown' }],
    ['a name with a backslash', [{ name: 'files/media/..\\..\\x' }], { code: 'part-unknown' }],
    ['a hidden name', [{ name: 'files/media/.htaccess' }], { code: 'part-unknown' }],
    ['another folder', [{ name: 'files/ledger/withdrawals.ndjson' }], { code: 'part-unknown' }],
    ['a collection that is none', [{ name: 'records/nobody.ndjson' }], { code: 'part-unknown' }],
    ['a link', [{ name: 'files/media/a.webp', type: 'symlink', linkname: '/etc/passwd' }], { code: 'part-unknown' }],
    ['a folder', [{ name: 'files/media/a.webp', type: 'directory' }], { code: 'part-unknown' }],
    [
      'a hard link',
      [{ name: 'files/media/a.webp', type: 'link', linkname: 'settings.json' }],
      { code: 'part-unknown' },
    ],
    [
      'a part twice',
      [
        { name: 'settings.json', text: '{}' },
        { name: 'settings.json', text: '{}' },
      ],
      { code: 'part-misplaced' },
    ],
    ['a second header', [headerEntry], { code: 'part-misplaced' }],
    [
      'records before what they point at',
      [{ name: 'records/stories.ndjson' }, { name: 'records/organisations.ndjson' }],
      { code: 'part-misplaced', part: 'records/organisations.ndjson' },
    ],
    ['no manifest', [{ name: 'settings.json', text: '{}' }], { code: 'part-missing', part: 'manifest.json' }],
    ['a manifest that is none', [{ name: 'manifest.json', text: '[]' }], { code: 'part-unreadable' }],
    ['settings that are none', [{ name: 'settings.json', text: '{' }], { code: 'part-unreadable' }],
    ['settings that are a list', [{ name: 'settings.json', text: '[]' }], { code: 'part-unreadable' }],
    ['a row without an id', [{ name: 'records/stories.ndjson', text: '{}\n' }], { code: 'part-unreadable', line: 1 }],
    [
      'more settings than there can be',
      [{ name: 'settings.json', text: ' '.repeat(4 * 1024 * 1024 + 1) }],
      { code: 'part-too-large' },
    ],
    [
      'a line that does not end',
      [{ name: 'records/stories.ndjson', text: 'x'.repeat(17 * 1024 * 1024) }],
      { code: 'part-too-large' },
    ],
    [
      'a picture of 33 MB',
      [{ name: 'files/media/a.webp', text: 'x'.repeat(33 * 1024 * 1024) }],
      { code: 'part-too-large' },
    ],
  ])('%s', async (_, entries, problem) => {
    expect(await problemOf(await aTar([headerEntry, ...entries]))).toMatchObject(problem as object)
  })

  test('parts that were swapped, changed, left out or slipped in against the manifest', async () => {
    const manifestOf = (...parts: readonly [string, string][]) => ({
      name: 'manifest.json',
      text: JSON.stringify({
        parts: parts.map(([name, text]) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) })),
        notFound: [],
      }),
    })
    const head: [string, string] = ['use-it.json', JSON.stringify(header)]
    const [a, b] = ['files/media/a.webp', 'files/media/b.webp']
    const tar = (...entries: Entry[]) => aTar([headerEntry, ...entries]).then((file) => problemOf(file))
    const manifest = manifestOf(head, [a, 'one'], [b, 'two'])
    expect(await tar({ name: a, text: 'two' }, { name: b, text: 'one' }, manifest)).toEqual({
      code: 'part-changed',
      part: a,
    })
    expect(await tar({ name: a, text: 'one' }, manifest)).toEqual({ code: 'part-missing', part: b })
    const extra = { name: 'files/media/c.webp', text: 'three' }
    expect(await tar({ name: a, text: 'one' }, { name: b, text: 'two' }, extra, manifest)).toEqual({
      code: 'part-unknown',
      part: 'files/media/c.webp',
    })
    expect(await tar({ name: a, text: 'one' }, { name: b, text: 'two' }, manifest)).toBe('whole')
    expect(await tar({ name: a, text: 'one' }, { name: b, text: 'two' }, manifest, { ...extra })).toMatchObject({
      code: 'part-misplaced',
    })
  })

  test('a withdrawal that was taken out of the list, and a head that is not in the log', async () => {
    const tombstone = `${JSON.stringify({ id: 'a'.repeat(24), code: 'zzzzzzzz', on: '2026-11-01' })}\n`
    const list = textPart('ledger/withdrawals.ndjson', '')
    const buried = textPart(`records/${slugs.tombstones}.ndjson`, tombstone)
    expect(await problemOf(await anArchive(list, buried))).toEqual({
      code: 'withdrawal-missing',
      story: 'zzzzzzzz',
    })
    const head = textPart('ledger/audit-head.json', JSON.stringify({ entries: 3, hash: 'a'.repeat(64) }))
    expect(await problemOf(await anArchive(head))).toMatchObject({ code: 'audit-broken', because: 'cut-off' })
    const vouchers = textPart('ledger/vouchers-head.json', JSON.stringify({ entries: 3, hash: 'a'.repeat(64) }))
    expect(await problemOf(await anArchive(vouchers))).toMatchObject({ code: 'vouchers-broken' })
  })
})

describe('a real archive', () => {
  let cms: Cms
  let file: string
  beforeAll(async () => {
    cms = await startCms()
    await aPublishedStory(cms)
    const { story } = await aPublishedStory(cms)
    await takeDown(await createLocalReq({}, cms.payload), story.id)
    file = await archiveOf(cms)
  })
  afterAll(() => cms.stop())

  test('is whole, and opens with its passphrase only', async () => {
    const { rows, withdrawals, audit } = await checkedFile(file)
    expect({ stories: rows.stories, withdrawals, waiting: audit.waiting }).toEqual({
      stories: 2,
      withdrawals: 1,
      waiting: 0,
    })
    expect(await problemOf(file, { passphrase: 'four unrelated word' })).toEqual({ code: 'wrong-key' })
    expect(await problemOf(file, { identity: 'AGE-SECRET-KEY-1NOTAKEY' })).toEqual({ code: 'key-unusable' })
  })

  test('that was cut short or changed anywhere is never whole', async () => {
    const bytes = readFileSync(file)
    for (let at = 0; at < 24; at += 1) {
      const place = Math.floor((bytes.length * at) / 24)
      expect(await problemOf(aFileOf(bytes.subarray(0, place)))).not.toBe('whole')
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await problemOf(aFileOf(changed))).not.toBe('whole')
    }
    expect(await problemOf(aFileOf(Buffer.concat([bytes, Buffer.from('more')])))).toEqual({ code: 'damaged' })
  })

  test('in which a line of the audit log was changed and every hash made anew is found out by the seals', async () => {
    const entries = await partsIn(file)
    const events = `records/${slugs.auditEvents}.ndjson`
    const parts = entries
      .filter(({ name }) => name !== 'use-it.json' && name !== 'manifest.json')
      .map(({ name, text }) => textPart(name, name === events ? text.replace('"publish"', '"unpublish"') : text))
    const forged = await lockedTar(writeArchive(header, each(parts)))
    expect(await problemOf(forged)).toMatchObject({ code: 'audit-broken', because: 'event-changed' })
  })
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
