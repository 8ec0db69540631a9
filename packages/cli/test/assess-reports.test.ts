import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { aFile, aFolder, useIt } from './support/use-it.ts'

const example = fileURLToPath(new URL('../../cat-policy-checklist/examples/otherton-council.yaml', import.meta.url))
const written = (name: string, ...more: readonly string[]) => {
  const file = path.join(aFolder({}), name)
  const said = useIt('cat', 'assess', example, '--report', file, ...more)
  return { ...said, file, text: existsSync(file) ? readFileSync(file) : null }
}

describe('a report', () => {
  test('as a PDF', () => {
    const { code, text, err, file } = written('a.pdf')
    expect(code).toBe(0)
    expect(err.endsWith(`\nWritten: ${file}\n`)).toBe(true)
    expect(text?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(text?.toString('latin1')).toContain('pdfuaid:part')
  })

  test('as a page of its own, in another language, that fetches and runs nothing', () => {
    const { code, text } = written('a.html', '--language', 'ur')
    expect(code).toBe(0)
    const page = String(text)
    expect(page).toMatch(/^<!doctype html>\n<html lang="ur" dir="rtl">/)
    expect(page).toContain('<title>Otherton Council: Community asset transfer: policy and readiness</title>')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link|<img|src=/)
    expect(page).toContain('Name the decision-maker for each size and kind of transfer')
  })

  test('as a table, as JSON and as OSCAL, each by how its name ends', () => {
    const csv = String(written('a.csv').text)
    // Without it spreadsheets take the letters for those of another encoding.
    expect(csv.startsWith('\uFEFFitem,')).toBe(true)
    expect(csv.split('\r\n').filter((line) => /^CAT-C-\d\d,/.test(line))).toHaveLength(20)
    const { text: json, out } = written('a.json', '--json')
    expect(String(json)).toBe(out)
    const oscal = JSON.parse(String(written('a.oscal.json').text)) as Record<string, { metadata: object }>
    expect(oscal['assessment-results']?.metadata).toMatchObject({ 'oscal-version': '1.0.4' })
  })

  test('several at once, and the result as ever', () => {
    const [one, other] = [path.join(aFolder({}), 'a.csv'), path.join(aFolder({}), 'a.json')]
    const { code, out, err } = useIt('cat', 'assess', example, '--report', one, '--report', other)
    expect(code).toBe(0)
    expect(err.endsWith(`\nWritten: ${one}\nWritten: ${other}\n`)).toBe(true)
    expect(out).toBe(useIt('cat', 'assess', example).out)
  })

  test.each(['gap.html', 'gap.pdf'])('of two sides: the council’s result with the gap, as %s', (name) => {
    const side = (kind: string, item: string, answer: string) =>
      aFile(
        `${kind}.yaml`,
        `catalogue: cat-policy\nversion: 1.0.0\nprofile: two-sided\non: 2026-11-21\nbody: { name: The ${kind}, kind: ${kind} }\nassessors: [{ id: a-1, answers: { ${item}: { answer: ${answer} } } }]\n`,
      )
    const file = path.join(aFolder({}), name)
    const sides = [side('council', 'CAT-C-27', 'not-met'), side('organisation', 'CAT-O-13', 'met')]
    expect(useIt('cat', 'gap', ...sides, '--report', file).code).toBe(0)
    const text = readFileSync(file, 'latin1').replaceAll(/<\/?bdi>/g, '')
    if (name.endsWith('.pdf')) return expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('Two sides: The council and The organisation')
    expect(text).toContain('The organisation has done more of its side.')
    expect(useIt('cat', 'gap', ...sides, '--report', `${file}.csv`).code).toBe(2)
  })

  test('with the evidence and the notes behind each answer, which the result leaves out', () => {
    const answers = aFile(
      'a.yaml',
      'catalogue: cat-policy\nversion: 1.0.0\nprofile: policy-only\non: 2026-11-21\nbody: Otherton\nassessors: [{ id: a-1, answers: { CAT-C-01: { answer: met, note: Kept in the minutes, evidence: [{ title: Cabinet paper, link: "https://example.org/paper", collectedOn: 2026-01-01 }] } } }]\n',
    )
    const report = (name: string) => {
      const file = path.join(aFolder({}), name)
      expect(useIt('cat', 'assess', answers, '--report', file).code).toBe(0)
      return readFileSync(file, 'latin1')
    }
    for (const name of ['a.html', 'a.csv']) {
      const text = report(name)
      for (const part of ['Cabinet paper', 'https://example.org/paper', 'Kept in the minutes'])
        expect([name, part, text.includes(part)]).toEqual([name, part, true])
    }
    expect(report('a.pdf')).toContain('https://example.org/paper')
    expect(report('a.json')).not.toContain('Cabinet paper')
  })

  test('of a body whose name is markup', () => {
    const answers = aFile(
      'a.yaml',
      'catalogue: cat-policy\nversion: 1.0.0\non: 2026-11-21\nbody: "</title><script>alert(1)</script>"\nassessors: [{ id: a-1, answers: {} }]\n',
    )
    const file = path.join(aFolder({}), 'a.html')
    expect(useIt('cat', 'assess', answers, '--report', file).code).toBe(0)
    expect(readFileSync(file, 'utf8')).not.toContain('<script')
  })
})

describe('nothing is written', () => {
  test.each([
    ['to a kind of file nobody knows', 'a.doc', [], 'Expected a report that ends in'],
    ['in a language nobody knows', 'a.pdf', ['--language', 'xx'], 'Expected a language'],
    ['when answers are to be kept that were not taken over', 'a.pdf', ['--out', 'b.yaml'], 'Expected --migrate'],
  ])('%s', (_, name, more, said) => {
    const { code, out, err, text } = written(name, ...more)
    expect({ code, out, text }).toEqual({ code: 2, out: '', text: null })
    expect(err).toContain(said)
  })

  test('over the answers themselves', () => {
    const answers = aFile('answers.json', '{}')
    const { code, err } = useIt('cat', 'assess', answers, '--report', answers)
    expect(code).toBe(2)
    expect(err).toContain('is named twice')
    expect(readFileSync(answers, 'utf8')).toBe('{}')
  })

  test('when the answers cannot be assessed', () => {
    const file = path.join(aFolder({}), 'a.csv')
    expect(useIt('cat', 'assess', aFile('a.yaml', 'catalogue: cat-policy'), '--report', file).code).toBe(1)
    expect(existsSync(file)).toBe(false)
  })

  test('where there is no folder, with what to do', () => {
    const { code, err } = written(path.join('nowhere', 'a.csv'))
    expect(code).toBe(1)
    expect(err).toContain('the folder is not there. Name a file in a folder that is there.')
  })
})
