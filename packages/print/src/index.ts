export type { AssessmentReportRequest, TwoSides } from './assessment-report/request.ts'
export type {
  AllowedStory,
  ConsentFormRequest,
  ConsentReceiptRequest,
  FormWording,
  NamedOrganisation,
  StoryChannel,
  TakeDownReceiptRequest,
  TakenDown,
  TellerSlipRequest,
} from './consent/request.ts'
export { createPrinter, type PaperFormRequest, type Printer, type VoucherStatementRequest } from './create-printer.ts'
export type { PrintCity } from './paper/sheet-of.ts'
export type { PrintError } from './print-error.ts'
export type { RouteSheetRequest, SheetBody, SheetContact } from './route-sheet/request.ts'
export type { Sentence, Statement } from './statement/statement.ts'
export { qrMillimetres } from './share-kit/qr-size.ts'
export type {
  BannerRequest,
  CardRequest,
  LeafletRequest,
  NextStep,
  PosterRequest,
  PressRequest,
  SharedStory,
} from './share-kit/request.ts'
