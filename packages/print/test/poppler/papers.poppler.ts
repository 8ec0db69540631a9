import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { directionOf, languageCodes, type Language } from '@use-it-cities/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPrinter } from '../../src/index.ts'
import { sayIn } from '../../src/words/say.ts'
import type { WordKey } from '../../src/words/words.ts'
import { aFormRequest, aReceiptRequest, aSlipRequest, aTakenDown } from '../support/a-consent.ts'
import { city } from '../support/a-questionnaire.ts'
import { printed } from '../support/printed.ts'
import { letters } from '../support/read-pdf.ts'

/**
 * The papers about consent, read by Poppler's tools, which had no part in making them. `npm run test:full` runs this
 * where they are installed; the libraries of every run (pdf.js and PDFium) read the same papers in the other tests.
 */
const printer = createPrinter({ city })
const papers = {
  'consent form': {
    make: (language: Language) => printer.consentForm(aFormRequest(language)),
    isShort: false,
    roles: ['H2', 'L', 'LI'],
    title: 'consentTitle',
    reads: ['consentTitle', 'consentWhatItIs', 'consentHelp', 'consentLaterHow'],
    knows: ['Test Advice Service'],
  },
  'consent receipt': {
    make: (language: Language) => printer.consentReceipt(aReceiptRequest(language)),
    isShort: false,
    roles: ['H2', 'L', 'LI', 'Figure', 'Link'],
    title: 'receiptTitle',
    reads: ['receiptTitle', 'receiptNamesNobody', 'consentLaterHow', 'slipNote'],
    knows: ['k7m2p9', 'https://use-it.example/t/abcde-fghjk-mnpqr-stvwx-yz234-5'],
  },
  'receipt of a take-down': {
    make: (language: Language) => printer.takeDownReceipt({ language, receipt: aTakenDown() }),
    isShort: true,
    roles: ['P'],
    title: 'takenTitle',
    // Small Nastaliq, such as the names of the facts, it takes apart inside words; other programs do not.
    reads: ['takenTitle', 'takenSaid', 'takenNoRecall'],
    knows: ['k7m2p9', '10:15:04', '73'],
  },
  'slip with the link': {
    make: (language: Language) => printer.tellerSlip(aSlipRequest(language)),
    isShort: true,
    roles: ['H2', 'L', 'LI', 'Figure', 'Link'],
    title: 'ownPageTitle',
    reads: ['ownPageTitle', 'ownPageSee', 'ownPageScan', 'receiptSecret', 'ownPageLost', 'ownPageCut'],
    knows: ['abcde-fghjk-mnpqr-stvwx-yz2345', '204 816'],
  },
} as const satisfies Record<
  string,
  {
    isShort: boolean
    roles: readonly string[]
    title: WordKey
    reads: readonly WordKey[]
    knows: readonly string[]
    make: unknown
  }
>

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'use-it-poppler-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a tool says; what it complains about (it reads our `Suspects` entry as a fault of no weight) is left aside. */
const tool = (name: string, ...args: readonly string[]): string =>
  execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Nastaliq words stand on a slope, so that lines cannot be found by where words are: then the order of the file is read. */
const textOf = (file: string, language: Language): string =>
  tool('pdftotext', ...(language === 'ur' ? ['-raw'] : []), '-enc', 'UTF-8', file, '-')

/** The text under the first tag of a role. */
function tagged(file: string, role: string): string {
  const lines = tool('pdfinfo', '-struct-text', file).split('\n')
  const from = lines.findIndex((line) => line.trimStart().startsWith(`${role} `))
  const depth = (lines[from] ?? '').search(/\S/)
  const rest = lines.slice(from + 1)
  const end = rest.findIndex((each) => each.trim() !== '' && each.search(/\S/) <= depth)
  return rest
    .slice(0, end)
    .flatMap((each) => /^\s*"(.*)"$/.exec(each)?.[1] ?? [])
    .join('')
}

/** The roles of the tags, in their order. */
const rolesOf = (file: string): string[] =>
  tool('pdfinfo', '-struct', file)
    .split('\n')
    .flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1] ?? [])

/** Poppler gives what stands under a tag from left to right: a line of Arabic, or each word of Urdu, backwards. */
const readings = (text: string, language: Language): string[] =>
  directionOf(language) === 'ltr'
    ? [text]
    : [
        [...text].reverse().join(''),
        text
          .split(' ')
          .map((word) => [...word].reverse().join(''))
          .join(' '),
      ]

describe.each(languageCodes)('in %s', (language) => {
  const say = sayIn(language)

  test.each(Object.entries(papers))(
    'the %s holds what it says, for whoever sees it and whoever does not',
    async (name, paper) => {
      const file = join(folder, `${language}-${name.replaceAll(' ', '-')}.pdf`)
      writeFileSync(file, await printed(paper.make(language)))

      const info = tool('pdfinfo', '-enc', 'UTF-8', file)
      expect(info).toMatch(/^Tagged: +yes$/m)
      expect(info).toMatch(/^JavaScript: +no$/m)
      expect(info).toMatch(/^Encrypted: +no$/m)
      expect(info).toMatch(/^Page size: .*\(A4\)$/m)
      expect(/^Title: +(.*)$/m.exec(info)?.[1]).toBe(say(paper.title))

      const roles = rolesOf(file)
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
      expect(roles).toEqual(expect.arrayContaining([...paper.roles]))
      // It draws the whole page anew for each piece of text, which takes minutes for a long form in Nastaliq, and it loses
      // what is joined in Bengali and Gurmukhi, where a tag says in words what is drawn: `pdftotext` has it all the same.
      if (paper.isShort && !['bn', 'pa'].includes(language))
        expect(readings(tagged(file, 'H1'), language).map(letters)).toContain(letters(say(paper.title)))

      const text = textOf(file, language)
      for (const known of paper.knows) expect(letters(text)).toContain(letters(known))
      // Letters of Bengali that are joined are given twice by some tools.
      const reads = language === 'bn' ? paper.reads.slice(0, 1) : paper.reads
      const order = reads.map((key) => letters(text).indexOf(letters(say(key))))
      expect(order).not.toContain(-1)
      expect(order).toEqual(order.toSorted((a, b) => a - b))

      const fonts = tool('pdffonts', file).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      // Embedded, a part of it, and with its letters known: `emb sub uni`.
      for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/)
    },
  )
})
