import { isLocalDate } from '@use-it-cities/core'
import { linkOf } from '../assessment-report/link-of.ts'
import type { PrintError } from '../print-error.ts'
import { posterFrom } from './kit-sheets.ts'
import { qrMillimetres, quietMillimetres } from './qr-size.ts'
import type { BannerRequest, CardRequest, LeafletRequest, PosterRequest, PressRequest } from './request.ts'

/** Room that a code has on each paper, in millimetres. */
const roomOnPaper = { a4: 110, a3: 160 } as const
/** More is no page any program prints. */
const largest = 5_000

const run = (value: string): PrintError | undefined =>
  /^[A-Z0-9][A-Z0-9-]{2,15}$/.test(value) ? undefined : { code: 'run-wrong', received: value.slice(0, 40) }

const address = (value: string): PrintError | undefined =>
  linkOf(value) === null || value.length > 200 ? { code: 'not-a-link', received: value.slice(0, 200) } : undefined

function code(scannedFrom: number, roomMillimetres: number): PrintError | undefined {
  const needed = Number.isFinite(scannedFrom) && scannedFrom > 0 ? qrMillimetres(scannedFrom) : Number.NaN
  if (needed <= roomMillimetres) return undefined
  return { code: 'code-too-small', scannedFrom, neededMillimetres: needed, roomMillimetres }
}

/** As wide a code as the height of a banner leaves room for, with what stays empty above and below it. */
const roomOnBanner = ({ address: url, height }: BannerRequest) =>
  Math.floor((height * height) / (height + 2 * quietMillimetres(url, height)))

const colour = (value: string) => /^#[0-9a-f]{6}$/i.test(value)

/** Why a part of the kit is not made: nobody could use it, or call it back. */
export const problemOfKit = {
  leaflet: (request: LeafletRequest) => run(request.run) ?? address(request.story.address),

  poster: ({ story, run: of, size, scannedFrom = posterFrom[size] }: PosterRequest) =>
    run(of) ?? address(story.address) ?? code(scannedFrom, roomOnPaper[size]),

  banner(request: BannerRequest): PrintError | undefined {
    const { width, height } = request
    const isSize = [width, height].every((side) => Number.isFinite(side) && side >= 200 && side <= largest)
    if (!isSize || width < height) return { code: 'not-a-banner', width, height }
    return address(request.address) ?? code(request.scannedFrom, roomOnBanner(request))
  },

  press({ story, run: of, on, until }: PressRequest): PrintError | undefined {
    const wrong = [on, until].find((day) => day !== null && !isLocalDate(day))
    return typeof wrong === 'string' ? { code: 'not-a-date', received: wrong } : (run(of) ?? address(story.address))
  },

  card({ story, colours }: CardRequest): PrintError | undefined {
    const wrong = Object.values(colours).find((value) => !colour(value))
    return wrong === undefined ? address(story.address) : { code: 'not-a-colour', received: wrong.slice(0, 40) }
  },
}
