export { groupedTellerSecret, newTellerSecret, tellerSecretFrom } from './teller/secret.ts'
export { linkHash } from './teller/link-hash.ts'
export type {
  TellerAct,
  TellerLink,
  TellerOpen,
  TellerOpened,
  TellerPublication,
  TellerSaid,
  TellerSay,
  TellerStory,
} from './schema/teller.ts'
