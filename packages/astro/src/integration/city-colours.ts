import type { City } from '@use-it-cities/core'
import { contrast } from '@use-it-cities/core/city'

/** The grounds of a page at night, as base.css has them. */
const nightCard = '#241f18'
const nightPaper = '#17140f'

/**
 * The city's colours as the style sheets call them. `--band` is the ground of the header, by day and by night; what a city
 * chose for white paper is made lighter on dark paper until it can be read there as well.
 */
export function cityColours({ brand, onBrand, accent }: City['colours']): string {
  const day = `--brand:${brand};--on-brand:${onBrand};--accent:${accent};--band:${brand};--on-band:${onBrand};--leaf:${accent}`
  const night = `--brand:${lightened(brand)};--on-brand:${nightPaper};--accent:${lightened(accent)}`
  return `:root{${day}}@media screen and (prefers-color-scheme:dark){:root{${night}}}`
}

/**
 * The same hue, as much lighter as it takes to stand out from the night's ground by 7 to 1 (WCAG 2.2, enhanced contrast),
 * and a little quieter where it is loud.
 */
export function lightened(colour: string): string {
  if (contrast(colour, nightCard) >= 7) return colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const spread = most - least
  const saturation = spread === 0 ? 0 : Math.min(0.5, spread / (1 - Math.abs(most + least - 1)))
  const hue = hueOf(red, green, blue, most, spread)
  const start = Math.round(((most + least) / 2) * 100)
  const shades = Array.from({ length: 101 - start }, (_, step) => hexOf(hue, saturation, (start + step) / 100))
  return shades.find((shade) => contrast(shade, nightCard) >= 7) ?? '#ffffff'
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0
  if (most === red) return ((green - blue) / spread + 6) % 6
  return most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
}

/** `hue` from 0 to 6, the others from 0 to 1. CSS Color 4, "Converting HSL to sRGB". */
function hexOf(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const part = (shift: number) => {
    const at = (shift + hue * 2) % 12
    const value = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(0)}${part(8)}${part(4)}`
}
