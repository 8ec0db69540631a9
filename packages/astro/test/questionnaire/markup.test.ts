import fc from 'fast-check'
import { expect, it } from 'vitest'
import { el, toHtml } from '../../src/questionnaire/markup.ts'

it('writes markup as HTML and leaves out what is not there', () => {
  const page = el('p', { class: 'a', hidden: false, checked: true, id: null }, 'x', null, false, ['y', el('br'), 1])
  expect(toHtml(page)).toBe('<p class="a" checked>xy<br>1</p>')
})

it('words can never become markup, wherever they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = toHtml(el('p', { title: text }, text))
      expect(html.match(/[<>]/g)).toHaveLength(4)
      expect(html.match(/"/g)).toHaveLength(2)
    }),
  )
})
