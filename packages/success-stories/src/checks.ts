export {
  checkStory,
  passes,
  stillOpen,
  type CheckedStory,
  type CheckOptions,
  type Override,
} from './checks/check-story.ts'
export type { CheckCode, Severity, StoryFinding } from './checks/finding.ts'
export { longestAlt, type CheckedPhoto } from './checks/photos.ts'
export { plainLimits } from './checks/plain.ts'
export { wordLists, type WatchedWord, type WordList } from './checks/word-lists.ts'
export { checkSentence } from './checks/check-sentence.ts'
