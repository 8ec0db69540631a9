import type { DefinitionProblem } from '@use-it-cities/questionnaire-schema'

/** Why there is no PDF. */
export type PrintError =
  /** The native compiler, or a font, could not be loaded on this machine. */
  | { readonly code: 'compiler-missing'; readonly platform: string; readonly detail: string }
  | { readonly code: 'copies-out-of-range'; readonly received: number; readonly max: number }
  /** A serial number whose check character is wrong: the paper would come back and belong to nothing. */
  | { readonly code: 'serial-wrong'; readonly received: string }
  | { readonly code: 'serial-twice'; readonly received: string }
  | { readonly code: 'not-a-date'; readonly received: string }
  /** A moment that is none, a take-down checked before it began, or a number of addresses that is none. */
  | {
      readonly code: 'not-a-receipt'
      readonly field: 'startedAt' | 'verifiedAt' | 'addresses'
      readonly received: string
    }
  /** A link that no phone could follow, or a PIN that is not six digits. What came is a secret and is not in the error. */
  | { readonly code: 'not-a-slip'; readonly field: 'address' | 'pin' }
  /** A form without any of these could allow nothing. */
  | { readonly code: 'nothing-to-tick'; readonly list: 'organisations' | 'channels' | 'languages' }
  /** A print run that nobody could call back by its number. */
  | { readonly code: 'run-wrong'; readonly received: string }
  /** Not an address of the web, or too long to be typed. */
  | { readonly code: 'not-a-link'; readonly received: string }
  /** A phone could not read the code from so many metres away in the room that there is; NaN needed: no distance. */
  | {
      readonly code: 'code-too-small'
      readonly scannedFrom: number
      readonly neededMillimetres: number
      readonly roomMillimetres: number
    }
  /** In millimetres: 200 to 5,000 a side, and not higher than wide. */
  | { readonly code: 'not-a-banner'; readonly width: number; readonly height: number }
  | { readonly code: 'not-a-colour'; readonly received: string }
  /** The questionnaire cannot run, so its numbers and skips cannot be worked out. */
  | { readonly code: 'bad-definition'; readonly problems: readonly DefinitionProblem[] }
  /** A fault of ours: the template did not accept the data. */
  | { readonly code: 'not-set'; readonly template: string; readonly detail: string }
