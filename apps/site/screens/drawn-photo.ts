import { randomBytes } from 'node:crypto'
import type { FeedPhoto } from '@use-it-cities/success-stories'
import sharp from 'sharp'
import { sha256, type FakeCms } from '../test/fake-cms.ts'

const bowl = (x: number, y: number, soup: string) =>
  `<circle cx="${x}" cy="${y}" r="86" fill="#00000030"/><circle cx="${x - 4}" cy="${y - 6}" r="84" fill="#f6efe2"/>` +
  `<circle cx="${x - 4}" cy="${y - 6}" r="64" fill="${soup}"/><path d="M${x - 40} ${y - 20}q34 -34 70 -6" stroke="#ffffff66" stroke-width="7" fill="none" stroke-linecap="round"/>`

/** A long table with bowls of soup, seen from above: drawn, because a picture of the tests may show nobody's kitchen. */
const table = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640"><rect width="960" height="640" fill="#b9854f"/>
${[0, 160, 320, 480].map((y) => `<rect y="${y}" width="960" height="154" fill="#c6925b"/><path d="M0 ${y + 50}q240 -18 480 4t480 -8" stroke="#b07c46" stroke-width="4" fill="none"/>`).join('')}
${bowl(170, 190, '#d9661f')}${bowl(480, 150, '#7d9a3c')}${bowl(790, 200, '#d9661f')}${bowl(220, 470, '#e0a83a')}${bowl(540, 440, '#d9661f')}${bowl(820, 490, '#7d9a3c')}
<g fill="#e9c88d">${[330, 650].map((x) => `<ellipse cx="${x}" cy="310" rx="70" ry="44"/><path d="M${x - 40} 296l18 30M${x - 8} 290l16 36M${x + 26} 296l8 26" stroke="#b98d4b" stroke-width="7"/>`).join('')}</g>
<g stroke="#8d8f91" stroke-width="12" stroke-linecap="round"><path d="M60 330v120M392 520v90M690 520v90"/></g></svg>`

/** The drawing in the two widths the CMS makes, put on the fake CMS. */
export async function aDrawnPhoto(cms: FakeCms): Promise<FeedPhoto & { showsTeller: boolean }> {
  const renditions = await Promise.all(
    [480, 960].map(async (width) => {
      const bytes = await sharp(Buffer.from(table)).resize(width).webp({ quality: 60 }).toBuffer()
      const file = `${randomBytes(16).toString('hex')}.webp`
      cms.files.set(file, bytes)
      return { file, width, height: Math.round((width * 2) / 3), bytes: bytes.length, sha256: sha256(bytes) }
    }),
  )
  return {
    renditions,
    alt: { en: 'A long table with bowls of soup, seen from above.', ur: 'ایک لمبی میز پر سوپ کے پیالے، اوپر سے۔' },
    credit: 'Drawn for the tests',
    showsTeller: false,
  }
}
