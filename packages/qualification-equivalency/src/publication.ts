export type { GuidePublication } from './publication/guide-publication.ts'
export { parseGuidePublication, type BadGuidePublication } from './publication/parse-guide-publication.ts'
export { guidePublicationSchema } from './schema/publication.ts'
