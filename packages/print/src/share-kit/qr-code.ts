import { encode } from 'uqr'
import { qrOptions } from './qr-size.ts'

/** Of one square, in the units of the picture. */
const side = 10

/**
 * The code of an address: its picture, the same that `renderSVG` of uqr draws, and how many squares it is wide. uqr gives
 * the one or the other, and working out a code takes longer than all else that is decided about a leaflet.
 */
export function qrCode(url: string): { readonly svg: string; readonly squares: number } {
  const { data, size } = encode(url, qrOptions)
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x * side},${y * side}h${side}v${side}h-${side}z`] : [])),
  )
  const whole = size * side
  const paper = `<rect fill="white" width="${whole}" height="${whole}"/>`
  const squares = `<path fill="black" d="${dark.join('')}"/>`
  const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}">`
  return { svg: `${root}${paper}${squares}</svg>`, squares: size }
}
