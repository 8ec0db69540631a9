export { reviewFlags } from './flags/review-flags.ts'
export {
  suggestedFlagRules,
  type FlagKey,
  type FlagRules,
  type Interview,
  type ReviewFlag,
  type Scale,
} from './flags/flag.ts'
