import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { isPrintable } from '../src/text/coverage.ts'
import { printable } from '../src/text/printable.ts'
import { aDefinition, aQuestionnaire, city, serial } from './support/a-questionnaire.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { paperForm } = createPrinter({ city })
const copies = [{ serial }]

/** A form whose first question has this label, and so do a choice and the title of a section. */
function formSaying(text: string) {
  const { sections, choices } = aDefinition()
  const [first, ...others] = sections
  if (!first) throw new Error('Expected a section.')
  const [question, ...rest] = first.questions
  if (!question) throw new Error('Expected a question.')
  const section = { ...first, title: text, questions: [{ ...question, label: text }, ...rest] }
  const skills = [{ code: 'cooking', label: text }]
  return aQuestionnaire({ sections: [section, ...others], choices: { ...choices, skills } })
}

test.each([
  '#read("/etc/passwd")',
  '#import "@preview/cades:0.3.0": qr-code',
  '#eval("1 + 1") $ x^2 $ @label <label>',
  '*bold* _italic_ `code` \\ // comment /* comment */',
  '= Heading\n- item\n+ item\n/ Term: text',
  '"] #panic("out") [',
  'a "quoted" \\"escaped\\" {"json": true}',
  '<script>alert(1)</script> &amp; %PDF-1.7 (endobj)',
  '~ --- ... -- #sym.arrow https://example.org',
])('markup arrives as the text it is: %s', async (text) => {
  const pdf = await readPdf(await printed(paperForm({ questionnaire: formSaying(text), language: 'en', copies })))
  const plain = pdf.pages.join(' ').replace(/\s+/g, ' ')
  expect(plain).toContain(text.replace(/\s+/g, ' '))
  expect(plain).not.toContain('root:')
})

test('what no font has becomes a mark, and the form is printed all the same', async () => {
  const pdf = await readPdf(
    await printed(paperForm({ questionnaire: formSaying('Cook 🍲 with 中文 friends'), language: 'en', copies })),
  )
  expect(pdf.pages.join(' ')).toContain('Cook \ufffd with \ufffd\ufffd friends')
})

test('a mark that turns the direction of the text turns nothing', () => {
  expect(printable('abc\u202etxet\u202c')).toBe('abctxet')
  expect(printable('open \u2067 and \u2069 closed \u2069')).toBe('open \u2067 and \u2069 closed ')
  expect(printable('open \u2068 for ever')).toBe('open \u2068 for ever\u2069')
})

test('controls, line ends and broken characters leave one line', () => {
  expect(printable('a\u0000b\u0007c\r\nd\te\u2028f\ufeff')).toBe('abc d e f')
  expect(printable('half \ud83c of one')).toBe('half \ufffd of one')
})

test('the letters, figures and signs of a keyboard are in the fonts, and stay as they are', () => {
  const keyboard = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at))
  expect(keyboard.filter((one) => !isPrintable(one))).toEqual([])
  expect(printable(keyboard.join(''))).toBe(keyboard.join(''))
})

test('ten thousand characters run on over pages', async () => {
  const text = 'Everything there is to say about it. '.repeat(270)
  const pdf = await readPdf(await printed(paperForm({ questionnaire: formSaying(text), language: 'en', copies })))
  expect(letters(pdf.pages.join(' '))).toContain(letters(text))
})

test('ten thousand characters without a space, and no words at all, are printed', async () => {
  for (const text of ['x'.repeat(10_000), ' '])
    expect(await paperForm({ questionnaire: formSaying(text), language: 'ur', copies })).toMatchObject({ ok: true })
})

test('any text at all is printed, in every script', async () => {
  const languages = fc.constantFrom('en', 'ur', 'bn', 'ar', 'pa')
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'سوال ہاں প্রশ্ন ਸਵਾਲ\u200d\u200cabc#$\\*_`"\u2068\u2069\u0301\u09cd\u0a4d\u0650'),
      maxLength: 40,
    }),
  )
  await fc.assert(
    fc.asyncProperty(text, languages, async (said, language) => {
      const result = await paperForm({ questionnaire: formSaying(`x${said}`), language, copies })
      expect(result.ok || result.error).toBe(true)
    }),
    { numRuns: 30 },
  )
})
