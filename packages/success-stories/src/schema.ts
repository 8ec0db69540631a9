export { blockSchema, inlineSchema, safeHref } from './schema/blocks.ts'
export {
  channelSchema,
  checklistSchema,
  consentEventSchema,
  identifiabilitySchema,
  tombstoneSchema,
} from './schema/consent.ts'
export {
  approvalSchema,
  citationSchema,
  codeAlphabet,
  storyCodeSchema,
  filmSchema,
  storySchema,
  storyTextSchema,
  talkingPointsSchema,
  textPartsSchema,
} from './schema/story.ts'
export {
  dontSay,
  feedPhotoSchema,
  feedRecordingSchema,
  feedSchema,
  feedStorySchema,
  feedTextSchema,
} from './schema/feed.ts'
export { withoutInvalidStories, type InvalidStory } from './feed/without-invalid-stories.ts'
export { storyFileSchema, type StoryFile } from './schema/checked-story.ts'
export {
  tellerActSchema,
  tellerOpenSchema,
  tellerOpenedSchema,
  tellerPublicationSchema,
  tellerReceiptSchema,
  tellerSaidSchema,
  tellerSaySchema,
} from './schema/teller.ts'
