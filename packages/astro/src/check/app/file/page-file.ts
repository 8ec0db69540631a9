import { directionOf, type Language } from '@use-it-cities/core'
import { escaped } from '../../../questionnaire/markup.ts'

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top}svg{max-width:20rem;height:auto}'

/** The report as a whole page of its own, to keep or to send by hand. It loads nothing and runs nothing. */
export const pageFile = (title: string, html: string, language: Language): string =>
  [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${style}</style></head><body>${html}</body></html>\n`,
  ].join('')

/** A name that every file system takes. */
export const fileName = (name: string, on: string, ending: string): string =>
  `${
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'check'
  }-${on}.${ending}`
