export { languageSchema, localDateSchema, slugSchema, textSchema, timeZoneSchema } from './schema/basics.ts'
export { sourceSchema } from './schema/source.ts'
export { citySchema, partnerSchema, placeSchema, strandSchema, themeSchema } from './schema/city.ts'
export { auditLineSchema, type AuditLine } from './schema/audit.ts'
