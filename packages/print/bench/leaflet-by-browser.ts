import { languages } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import { readFileSync } from 'node:fs'
import { renderSVG } from 'uqr'
import type { LeafletRequest } from '../src/index.ts'
import { sayIn } from '../src/words/say.ts'
import { fontFiles } from '../src/typst/fonts.ts'
import { city } from './kit-stories.ts'

const families = ['Noto Sans', 'Amiri', 'Noto Nastaliq Urdu', 'Hind Siliguri', 'Noto Sans Gurmukhi']
const fonts = fontFiles().map((file, at) => {
  const font = readFileSync(file).toString('base64')
  const family = families[Math.floor(at / 2)] ?? ''
  return `@font-face{font-family:"${family}";font-weight:${at % 2 === 0 ? 400 : 700};src:url(data:font/ttf;base64,${font})}`
})
const style = `${fonts.join('')}
@page{size:A5;margin:11mm}body{font:11.5pt "Noto Sans",Amiri,"Hind Siliguri","Noto Sans Gurmukhi";margin:0}
:lang(ur){font-family:"Noto Nastaliq Urdu"}h1{font-size:20pt}section{border:1.4pt solid;padding:3.6mm}svg{width:35mm}`

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The same leaflet as a page of HTML that a browser prints, tagged too: what most sites do. The browser has started and
 * has its fonts before the clock does, and title and words have one size instead of the largest that fits.
 */
export async function leafletsByBrowser() {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><style>${style}</style><main></main>`)
  const leaflet = async ({ story, next }: LeafletRequest): Promise<Uint8Array> => {
    const { language, title, summary, address, organisation } = story
    const say = sayIn(language)
    const html = `<p>${city.name.en} · ${safe(String(organisation.name))}</p><h1>${safe(title)}</h1><p>${safe(summary)}</p>
      <section><h2>${say('kitNext')}</h2><p>${next.text}</p><p><b>${city.contact.phone}</b></p><p>${next.where ?? ''}</p></section>
      ${renderSVG(address, { ecc: 'M', border: 0 })}<p>${say('kitScan')} <a href="${address}">${address}</a></p>`
    const root = 'document.documentElement'
    const [lang, dir, inner] = [language, languages[language].dir, html].map((value) => JSON.stringify(value))
    await page.evaluate(
      `${root}.lang = ${lang}; ${root}.dir = ${dir}; document.querySelector('main').innerHTML = ${inner}`,
    )
    return page.pdf({ preferCSSPageSize: true, tagged: true })
  }
  return { leaflet, close: () => browser.close() }
}
