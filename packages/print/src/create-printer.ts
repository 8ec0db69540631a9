import { directionOf, fail, isLocalDate, ok, type Language, type LocalDate, type Result } from '@use-it-cities/core'
import {
  compileQuestionnaire,
  isSerial,
  type Definition,
  type Questionnaire,
} from '@use-it-cities/questionnaire-schema'
import { sheetOf, type PrintCity } from './paper/sheet-of.ts'
import type { PrintError } from './print-error.ts'
import type { Sentence, Statement } from './statement/statement.ts'
import { statementSheetOf } from './statement/statement-sheet.ts'
import { reportSheetOf } from './assessment-report/report-sheet-of.ts'
import type { AssessmentReportRequest } from './assessment-report/request.ts'
import type { RouteSheetRequest } from './route-sheet/request.ts'
import { routeSheetOf } from './route-sheet/route-sheet-of.ts'
import { consentFormSheetOf } from './consent/consent-form-sheet.ts'
import { consentReceiptSheetOf } from './consent/consent-receipt-sheet.ts'
import { problemOf } from './consent/problem-of.ts'
import type {
  ConsentFormRequest,
  ConsentReceiptRequest,
  TakeDownReceiptRequest,
  TellerSlipRequest,
} from './consent/request.ts'
import { takeDownSheetOf } from './consent/take-down-sheet.ts'
import { tellerSlipSheetOf } from './consent/teller-slip-sheet.ts'
import type { BannerRequest, CardRequest, LeafletRequest, PosterRequest, PressRequest } from './share-kit/request.ts'
import { shareKit } from './share-kit/share-kit.ts'
import { printCopies } from './paper/print-copies.ts'
import { typeset } from './typst/typeset.ts'

export interface PaperFormRequest {
  /** The definition and its translations. What has no translation is printed in the source language, and the form says so. */
  readonly questionnaire: Questionnaire<Definition>
  readonly language: Language
  /** One form for each, with its serial number (`newSerial`) and QR code on every page. At most `mostCopies`. */
  readonly copies: readonly { readonly serial: string }[]
  /** The day the document says it was made. Left out, it says none. */
  readonly on?: LocalDate | undefined
}

export interface VoucherStatementRequest {
  readonly statement: Statement
  readonly language: Language
  readonly printedOn: LocalDate
  /** The sentence for a reason or a line of the sum, in the language of the statement. */
  readonly sentence: Sentence
}

/** Prints for one city. Safe to share: calls may overlap. */
export interface Printer {
  /** A questionnaire to fill in by hand: A4, tagged PDF/UA-1. */
  paperForm(request: PaperFormRequest): Promise<Result<Uint8Array, PrintError>>
  /** What a community researcher has earned and why: A4, tagged PDF/UA-1. */
  voucherStatement(request: VoucherStatementRequest): Promise<Result<Uint8Array, PrintError>>
  /** The way into one profession, to print or to send: A4, tagged PDF/UA-1. */
  routeSheet(request: RouteSheetRequest): Promise<Result<Uint8Array, PrintError>>
  /** What an assessment comes to, for a council's own papers: A4, tagged PDF/UA-1. Dated on the day of the assessment. */
  assessmentReport(request: AssessmentReportRequest): Promise<Result<Uint8Array, PrintError>>
  /** What a teller allows, to be ticked on paper: A4, tagged PDF/UA-1. */
  consentForm(request: ConsentFormRequest): Promise<Result<Uint8Array, PrintError>>
  /** What a teller allowed, and how to stop it, to take home: A4, tagged PDF/UA-1. Dated on the day they said it. */
  consentReceipt(request: ConsentReceiptRequest): Promise<Result<Uint8Array, PrintError>>
  /** That a story is gone from every address: A4, tagged PDF/UA-1. It names nobody. */
  takeDownReceipt(request: TakeDownReceiptRequest): Promise<Result<Uint8Array, PrintError>>
  /** A teller's link, and their PIN on a part to cut off: one page of A4, tagged PDF/UA-1. Says no day on which it was made. */
  tellerSlip(request: TellerSlipRequest): Promise<Result<Uint8Array, PrintError>>
  /** One story to be handed on: A5, tagged PDF/UA-1, with the number of its print run. */
  leaflet(request: LeafletRequest): Promise<Result<Uint8Array, PrintError>>
  /** One story on a wall: A4 or A3, tagged PDF/UA-1, its code as large as the distance asks for. */
  poster(request: PosterRequest): Promise<Result<Uint8Array, PrintError>>
  /** One line across a street, in the size in which it hangs: tagged PDF/UA-1. */
  banner(request: BannerRequest): Promise<Result<Uint8Array, PrintError>>
  /** One story for a newspaper or a radio station: A4, tagged PDF/UA-1. */
  pressSheet(request: PressRequest): Promise<Result<Uint8Array, PrintError>>
  /** The picture of a message with a link: JPEG. */
  card(request: CardRequest): Promise<Result<Uint8Array, PrintError>>
  /** How many copies of a form one call prints. */
  mostCopies(language: Language): number
}

/** What one call prints in well under a minute and in less than a gigabyte of memory, in every language. */
const most = 20

/**
 * A printer for one city. Nothing is loaded until the first page is asked for; then one compiler serves every printer of
 * the process. The same request gives the same bytes, because nothing here reads a clock.
 */
export function createPrinter({ city }: { readonly city: PrintCity }): Printer {
  return {
    mostCopies: () => most,

    async paperForm({ questionnaire, language, copies, on }) {
      const serials = readSerials(copies)
      if (!serials.ok) return serials
      const compiled = compileQuestionnaire(questionnaire.definition)
      if (!compiled.ok) return compiled
      if (on !== undefined && !isLocalDate(on)) return fail({ code: 'not-a-date', received: on })
      return printCopies(sheetOf({ city, questionnaire, language, serials: serials.value }), on)
    },

    async voucherStatement({ statement, language, printedOn, sentence }) {
      if (!isLocalDate(printedOn)) return fail({ code: 'not-a-date', received: printedOn })
      const data = statementSheetOf({ city, statement, language, printedOn, sentence })
      return typeset({ template: 'voucher-statement.typ', data, on: printedOn })
    },

    async routeSheet(request) {
      const { on } = request
      if (!isLocalDate(on)) return fail({ code: 'not-a-date', received: on })
      // Its facts are in English, in every language: they have to come out of it as they were put in.
      return typeset({ template: 'route-sheet.typ', data: routeSheetOf(city, request), on, reads: 'ltr' })
    },

    async assessmentReport(request) {
      const { on } = request.result
      if (!isLocalDate(on)) return fail({ code: 'not-a-date', received: on })
      const data = reportSheetOf(city, request)
      // Most of it is the catalogue's words: they have to come out of it as they were put in.
      return typeset({ template: 'assessment-report.typ', data, on, reads: directionOf(request.catalogue.language) })
    },

    async consentForm(request) {
      const problem = problemOf.form(request)
      if (problem) return fail(problem)
      return typeset({ template: 'consent-form.typ', data: consentFormSheetOf(city, request), on: request.on })
    },

    async consentReceipt(request) {
      const problem = problemOf.receipt(request)
      if (problem) return fail(problem)
      const data = consentReceiptSheetOf(city, request)
      return typeset({ template: 'consent-receipt.typ', data, on: request.given.on })
    },

    async takeDownReceipt(request) {
      const problem = problemOf.takeDown(request)
      if (problem) return fail(problem)
      return typeset({
        template: 'take-down-receipt.typ',
        data: takeDownSheetOf(city, request),
        on: request.receipt.on,
      })
    },

    async tellerSlip(request) {
      const problem = problemOf.slip(request)
      if (problem) return fail(problem)
      return typeset({ template: 'teller-slip.typ', data: tellerSlipSheetOf(city, request) })
    },

    ...shareKit(city),
  }
}

function readSerials(copies: PaperFormRequest['copies']): Result<readonly string[], PrintError> {
  if (copies.length < 1 || copies.length > most)
    return fail({ code: 'copies-out-of-range', received: copies.length, max: most })
  const serials = copies.map(({ serial }) => serial)
  const wrong = serials.find((serial) => !isSerial(serial))
  if (wrong !== undefined) return fail({ code: 'serial-wrong', received: wrong })
  const twice = serials.find((serial, at) => serials.indexOf(serial) < at)
  return twice === undefined ? ok(serials) : fail({ code: 'serial-twice', received: twice })
}
