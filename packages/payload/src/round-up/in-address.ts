import { codeAlphabet } from '@use-it-cities/success-stories/schema'

/** The code of a story in an address, whatever site it is of. */
export const inAddress = new RegExp(`/stories/([${codeAlphabet}]{8})(?![${codeAlphabet}])`, 'g')
