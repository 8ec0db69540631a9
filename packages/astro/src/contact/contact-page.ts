import type { About } from './about.ts'
import type { ContactFault, TypedContact } from './read-contact.ts'
import type { TypedWordReport, WordReportFault } from './read-word-report.ts'

/** Why something was not sent, above a form that keeps what was typed. */
export type ContactNotice = 'quick' | 'old' | 'robot' | 'limit' | 'full' | 'failed' | 'closed'
/** Why nothing was read. */
export type ContactStop = 'elsewhere' | 'limit' | 'large' | 'unread'

/** What a page of contact shows. It lives for one answer to one reader, and nothing keeps it. */
export type ContactPage =
  | {
      readonly kind: 'form'
      readonly about: About
      /** The code of the poster or banner that led here. */
      readonly via: string | null
      readonly typed: TypedContact
      readonly faults: readonly ContactFault[]
      readonly stamp: string
      readonly notice?: ContactNotice | undefined
    }
  | { readonly kind: 'sent'; readonly about: About; readonly typed: TypedContact; readonly reference: string }
  | {
      readonly kind: 'word'
      readonly page: string
      readonly typed: TypedWordReport
      readonly faults: readonly WordReportFault[]
      readonly stamp: string
      readonly notice?: ContactNotice | undefined
    }
  | { readonly kind: 'word-sent'; readonly page: string; readonly reference: string }
  /** No form: messages cannot be taken in, or this one was not read. */
  | { readonly kind: 'no-form'; readonly about: About; readonly stop: ContactStop | 'closed' }
