export { useIt } from './use-it.ts'
export { databaseFromUrl, type DatabaseOptions } from './database.ts'
export { ensureCity } from './config/ensure-city.ts'
export type { ConsentWording, Settings, UseItOptions } from './options.ts'
export { settingsOf } from './settings.ts'
export {
  approvingRoles,
  publishingRoles,
  questionnairePublishingRoles,
  roleNames,
  roles,
  takeDownRoles,
  validatingRoles,
  type Role,
} from './roles.ts'
export { permissions, type Permission, type Permissions } from './access/permissions.ts'
export { settingsSlug, slugs, type Slug } from './slugs.ts'
export { explain, type LanguageVerdict, type Verdict } from './gate/explain.ts'
export { recordApproval, recordTellerApproval } from './approval/record-approval.ts'
export { currentFeed } from './feed/current-feed.ts'
export { takeDown } from './take-down/take-down.ts'
export { mergeSiteTombstones, replayLedger } from './take-down/replay.ts'
export { runOutbox } from './outbox/outbox.ts'
export { blocksToLexical } from './text/blocks-to-lexical.ts'
export { lexicalToBlocks, type BodyProblem } from './text/lexical-to-blocks.ts'
export { wordsHash } from './text/words-hash.ts'
export { exportRecords, type ExportOptions } from './moving/export-records.ts'
export { importRecords, type Imported } from './moving/import-records.ts'
export type { Archive } from './moving/archive.ts'
export { storeSubmission, type Stored, type StoreOptions } from './research/intake/store-submission.ts'
export { currentPublication } from './research/publication/current-publication.ts'
