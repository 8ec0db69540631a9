import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { City } from '@use-it-cities/core'
import { transform } from 'lightningcss'
import { cityColours } from './city-colours.ts'

/** What the pages of stories are drawn with, and those of the questionnaire. */
export const sheetsOf = {
  stories: ['base', 'layout', 'languages', 'story', 'print'],
  outreach: ['base', 'layout', 'languages', 'story', 'outreach', 'print'],
  champion: ['base', 'layout', 'languages', 'story', 'outreach', 'champion', 'print'],
  guide: ['base', 'layout', 'languages', 'guide', 'form', 'questions', 'print'],
  check: ['base', 'layout', 'languages', 'guide', 'check', 'print', 'check-print'],
  coach: ['base', 'layout', 'languages', 'guide', 'form', 'research', 'coach', 'print'],
  assess: ['base', 'layout', 'languages', 'form', 'research', 'print', 'assess'],
  research: ['base', 'layout', 'languages', 'form', 'research'],
  contact: ['base', 'layout', 'languages', 'form', 'contact', 'print', 'contact-print'],
  teller: ['base', 'layout', 'languages', 'story', 'form', 'research', 'print', 'teller'],
} as const

/** The one style sheet of a kind of page: the city's colours, ours, then the city's own, made small. It stands in each page. */
export async function styleSheet(
  kind: keyof typeof sheetsOf,
  city: City,
  root: URL,
  packageRoot: URL,
  own?: string,
): Promise<string> {
  const parts = await Promise.all([
    ...sheetsOf[kind].map((name) => readFile(new URL(`src/styles/${name}.css`, packageRoot), 'utf8')),
    own ? readFile(new URL(own, root), 'utf8') : '',
  ])
  const css = [cityColours(city.colours), ...parts].join('\n')
  const { code } = transform({
    filename: own ? fileURLToPath(new URL(own, root)) : 'use-it.css',
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 90 << 16, safari: (14 << 16) | (1 << 8), firefox: 90 << 16, ios_saf: 14 << 16 },
  })
  return Buffer.from(code).toString('utf8')
}
