import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import type { SheetView } from '../../src/assess/views.ts'
import { slugs } from '../../src/slugs.ts'
import type { Person, Row } from '../support/builders.ts'
import { databases, type Cms } from '../support/cms.ts'
import { restAs, type Answer } from '../support/rest.ts'
import { anAssessment, aTeam, met, say, sentencesIn, startAssessCms, type Team } from './support.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\nxref\n0 1\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n')

const upload = ({ rest }: Pick<Person, 'rest'>, assessment: string, name: string, content: Uint8Array) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ assessment }))
  // The type a browser claims is not believed.
  form.set('file', new File([new Uint8Array(content)], name, { type: 'application/pdf' }))
  return rest('POST', '/assessment-evidence', form)
}

describe.each(databases)('files of evidence, on %s', (database) => {
  let cms: Cms
  let team: Team
  let id: string
  beforeAll(async () => {
    cms = await startAssessCms({ database })
    team = await aTeam(cms)
    id = (await anAssessment(team)).id
  }, 180_000)
  afterAll(() => cms?.stop())

  const docOf = ({ body }: Answer) => body.doc as Row & { filename: string; mimeType: string }

  test('kept byte for byte under a name that says nothing, handed out to be saved, to those who may see it', async () => {
    const made = await upload(team.lead, id, '../Minutes of Jane.pdf', pdf)
    expect([made.status, sentencesIn(made)]).toEqual([201, []])
    const doc = docOf(made)
    expect(doc).toMatchObject({
      mimeType: 'application/pdf',
      originalName: 'Minutes of Jane.pdf',
      organisation: team.north,
    })
    expect(doc.filename).toMatch(/^[0-9a-f]{32}\.pdf$/)
    const file = `/assessment-evidence/file/${doc.filename}`
    const row = `/assessment-evidence/${doc.id}`
    const readers = async () => {
      const may: string[] = []
      for (const who of ['administrator', 'comms', 'lead', 'colleague', 'editor', 'south', 'reviewer'] as const)
        for (const path of [file, row])
          if ((await team[who].rest('GET', path)).status === 200) may.push(`${who} ${path === row ? 'row' : 'file'}`)
      return may
    }
    expect(await readers()).toEqual(['lead file', 'lead row'])
    expect((await restAs(cms, null)('GET', file)).status).toBe(403)
    expect((await restAs(cms, null)('GET', row)).status).toBe(403)
    const opened = await cms.payload.db.find<Row>({
      collection: slugs.auditEvents,
      where: { and: [{ action: { equals: 'file-opened' } }, { target: { equals: doc.id } }] },
    })
    expect(opened.docs).toMatchObject([{ actor: team.lead.id, kind: slugs.assessmentEvidence }])
    const saved = await team.lead.rest('GET', file)
    expect(
      Object.fromEntries(
        ['content-disposition', 'x-content-type-options', 'cache-control'].map((name) => [
          name,
          saved.headers.get(name),
        ]),
      ),
    ).toEqual({
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })

    const answer = met({ evidence: [{ title: 'Minutes', file: doc.id, collectedOn: '2026-01-01' }] })
    expect((await say(team.lead, id, 'list', answer)).status).toBe(200)
    const sheet = (await team.lead.rest('GET', `/assess/sheet?assessment=${id}`)).body as unknown as SheetView
    expect(sheet.files[doc.id]).toMatchObject({ name: 'Minutes of Jane.pdf', size: pdf.length, href: `/api${file}` })
    const others = (await team.colleague.rest('GET', `/assess/sheet?assessment=${id}`)).body as unknown as SheetView
    expect(others.files).toEqual({})
    const borrowed = await say(team.colleague, id, 'list', answer)
    expect([borrowed.status, sentencesIn(borrowed)]).toEqual([400, [expect.stringContaining('files that you added')]])

    const named = await team.lead.rest('DELETE', row)
    expect(named.status).toBe(409)
    await team.lead.rest('POST', '/assess/close', { assessment: id })
    expect(await readers()).toEqual(
      ['administrator', 'lead', 'colleague', 'editor'].flatMap((who) => [`${who} file`, `${who} row`]),
    )
    expect((await team.lead.rest('DELETE', row)).status).toBeGreaterThanOrEqual(403)
    const late = await upload(team.lead, id, 'late.pdf', pdf)
    expect([late.status, sentencesIn(late)]).toEqual([409, [expect.stringContaining('closed')]])
    await team.lead.rest('POST', '/assess/reopen', { assessment: id })
  })

  test('one’s own file that no answer names can be taken away', async () => {
    const { id: file } = docOf(await upload(team.lead, id, 'draft.pdf', pdf))
    expect((await team.colleague.rest('DELETE', `/assessment-evidence/${file}`)).status).toBeGreaterThanOrEqual(403)
    expect((await team.lead.rest('DELETE', `/assessment-evidence/${file}`)).status).toBe(200)
  })

  test('what a file is, its content says', async () => {
    const picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const kinds: [string, Uint8Array, string | number][] = [
      ['picture.pdf', picture, 'image/png'],
      ['payments.csv', Buffer.from('date,amount\n2026-01-01,500\n'), 'text/csv'],
      ['note.txt', Buffer.from('Seen on the wall on 3 March.'), 'text/plain'],
      ['windows.csv', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x2c, 0x31]), 'text/csv'],
      ['page.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 415],
      ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
      ['program.pdf', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 415],
      ['archive.docx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]), 415],
      ['cut-short.pdf', pdf.subarray(0, 20), 415],
      ['nothing.txt', Buffer.from(''), 415],
      ['zeros.csv', Buffer.alloc(100), 415],
    ]
    for (const [name, content, expected] of kinds) {
      const made = await upload(team.lead, id, name, content)
      expect([name, made.status === 201 ? docOf(made).mimeType : made.status]).toEqual([name, expected])
    }
    const large = await upload(team.lead, id, 'large.pdf', Buffer.concat([pdf, Buffer.alloc(8_000_001)]))
    expect([large.status, JSON.stringify(large.body)]).toEqual([413, expect.stringContaining('8 MB')])
  })

  test('added by those who assess here, and by nobody else; never replaced', async () => {
    for (const who of ['south', 'editor', 'comms', 'reviewer', 'administrator'] as const)
      expect([who, (await upload(team[who], id, 'a.pdf', pdf)).status >= 403]).toEqual([who, true])
    expect((await upload({ rest: restAs(cms, null) }, id, 'a.pdf', pdf)).status).toBe(403)
    expect((await upload(team.lead, 'f'.repeat(24), 'a.pdf', pdf)).status).toBeGreaterThanOrEqual(400)
    const { id: file } = docOf(await upload(team.lead, id, 'a.pdf', pdf))
    expect((await team.lead.rest('PATCH', `/assessment-evidence/${file}`, { originalName: 'other' })).status).toBe(403)
  })
})
