import type { WordKey } from '../words/words.ts'
import type { AllowedStory, StoryChannel } from './request.ts'

/** The words for each channel, in the order in which they are asked for. */
export const channelLabels = {
  website: 'channelWebsite',
  print: 'channelPrint',
  'whatsapp-card': 'channelWhatsapp',
  social: 'channelSocial',
  press: 'channelPress',
  'round-up': 'channelRoundUp',
  'funder-reports': 'channelFunderReports',
  archive: 'channelArchive',
} as const satisfies Record<StoryChannel, WordKey>

type Recognised = AllowedStory['identifiability']

export const nameLabels = {
  nobody: 'nameNobody',
  'other-name': 'nameOther',
  'first-name': 'nameFirst',
  'full-name': 'nameFull',
} as const satisfies Record<Recognised['name'], WordKey>

export const placeLabels = {
  city: 'placeCity',
  area: 'placeArea',
  ward: 'placeWard',
} as const satisfies Record<Recognised['place'], WordKey>

export const howLabels = {
  paper: 'howPaper',
  spoken: 'howSpoken',
  recorded: 'howRecorded',
  online: 'howOnline',
} as const satisfies Record<AllowedStory['how'], WordKey>
