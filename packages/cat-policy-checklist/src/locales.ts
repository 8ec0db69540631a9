import type { PolicyReadingError } from './policy/policy-reading.ts'

/** Why a policy was not read: what was expected, what came, what to do. English. */
export function policyErrorSentence(error: PolicyReadingError): string {
  switch (error.code) {
    case 'policy.no-words':
      return 'Expected the text of a policy, but there are no words in it. A scanned page holds a picture: have its text recognised first.'
    case 'policy.not-text':
      return `Expected plain text, but there is something else at character ${error.params.at}. Save the document as text (.txt) first.`
    case 'policy.too-long':
      return `Expected at most ${error.params.atMost} characters, but got ${error.params.characters}. Read the policy without its appendices, or in parts.`
  }
}

/** Stands with every reading, on a page or in a terminal. */
export const pointerWarning =
  'These are places to look at, found by words near each other. They are not answers: read each passage, then answer yourself. What is not listed may be there in other words.'
