import { directionOf, type Language } from '@use-it-cities/core'
import { escaped, toHtml, type Child } from '../questionnaire/markup.ts'

export interface Document {
  readonly language: Language
  readonly title: string
  readonly site: string
  readonly brand: string
  readonly css: string
  readonly body: Child
  /** Address of a module script, for pages that do more with one. */
  readonly script?: string
  /** An address without a language keeps out of search engines; so does a page with answers on it. */
  readonly isFindable?: boolean
}

/** A whole page. Its style sheet is the only thing in it that is not text. */
export const documentOf = ({ language, title, site, brand, css, body, script, isFindable = false }: Document): string =>
  [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)} – ${escaped(site)}</title>`,
    isFindable ? '' : '<meta name="robots" content="noindex">',
    `<meta name="theme-color" content="${escaped(brand)}"><meta name="format-detection" content="telephone=no">`,
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    `<style>${css}</style>`,
    script === undefined ? '' : `<script type="module" src="${escaped(script)}"></script>`,
    `</head><body>${toHtml(body)}</body></html>`,
  ].join('')
