import { approved } from './approved.ts'
import { published } from './published.ts'
import { reportedIsCited } from './reported-is-cited.ts'
import type { Rule } from './rule.ts'
import { takenDown } from './taken-down.ts'
import { toldWithConsent } from './told-with-consent.ts'

/** Every rule of visibility. A story is seen only when not one of them objects. */
export const rules: readonly Rule[] = [takenDown, published, approved, reportedIsCited, toldWithConsent]
