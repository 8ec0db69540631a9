import type { EventDetails } from './event.ts'
import type { EventType } from './event-types.ts'

export type DetailField = keyof EventDetails

/** What belongs to an event of a type: what it needs, and what it may have. Other types have nothing. */
export interface DetailFields {
  readonly needs: readonly DetailField[]
  readonly may: readonly DetailField[]
}

const none: DetailFields = { needs: [], may: [] }

const fields: Readonly<Partial<Record<EventType, DetailFields>>> = {
  referred: { needs: ['through'], may: ['referrer', 'linkAgreed'] },
  'recognition-applied': { needs: ['recognitionBody'], may: [] },
  'recognition-received': { needs: ['recognitionBody'], may: [] },
  'recognition-refused': { needs: ['recognitionBody'], may: [] },
  'language-booked': { needs: ['scheme'], may: [] },
  'language-passed': { needs: ['scheme'], may: ['score'] },
  'language-not-passed': { needs: ['scheme'], may: [] },
  'accreditation-step-passed': { needs: ['regulator'], may: ['isRegistered'] },
  'accreditation-step-not-passed': { needs: ['regulator'], may: [] },
  offered: { needs: [], may: ['level', 'sector'] },
  employed: { needs: ['level', 'sector'], may: ['hours'] },
  withdrawn: { needs: ['reason'], may: [] },
}

export const detailFieldsOf = (type: EventType): DetailFields => fields[type] ?? none
