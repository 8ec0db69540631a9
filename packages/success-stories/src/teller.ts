export { groupedTellerSecret, newTellerSecret, tellerSecretFrom } from './teller/secret.ts'
export { linkHash } from './teller/link-hash.ts'
export type {
  GoneReceipt,
  StoryParts,
  TellerAct,
  TellerLink,
  TellerOpen,
  TellerOpened,
  TellerPublication,
  TellerReceipt,
  TellerSaid,
  TellerSay,
  TellerStory,
} from './schema/teller.ts'
