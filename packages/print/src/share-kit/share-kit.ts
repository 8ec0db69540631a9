import { fail } from '@use-it-cities/core'
import type { Printer } from '../create-printer.ts'
import type { PrintCity } from '../paper/sheet-of.ts'
import { typeset } from '../typst/typeset.ts'
import { drawCard } from './draw-card.ts'
import { bannerSheetOf, cardSheetOf, leafletSheetOf, posterSheetOf, pressSheetOf } from './kit-sheets.ts'
import { problemOfKit } from './problem-of-kit.ts'

type ShareKit = Pick<Printer, 'leaflet' | 'poster' | 'banner' | 'pressSheet' | 'card'>

/** What carries a story from hand to hand. */
export const shareKit = (city: PrintCity): ShareKit => ({
  async leaflet(request) {
    const problem = problemOfKit.leaflet(request)
    return problem ? fail(problem) : typeset({ template: 'leaflet.typ', data: leafletSheetOf(city, request) })
  },

  async poster(request) {
    const problem = problemOfKit.poster(request)
    return problem ? fail(problem) : typeset({ template: 'poster.typ', data: posterSheetOf(city, request) })
  },

  async banner(request) {
    const problem = problemOfKit.banner(request)
    return problem ? fail(problem) : typeset({ template: 'banner.typ', data: bannerSheetOf(city, request) })
  },

  async pressSheet(request) {
    const problem = problemOfKit.press(request)
    if (problem) return fail(problem)
    return typeset({ template: 'press.typ', data: pressSheetOf(city, request), on: request.on })
  },

  async card(request) {
    const problem = problemOfKit.card(request)
    return problem ? fail(problem) : drawCard(cardSheetOf(city, request))
  },
})
