export { parsePublication, type BadPublication } from './publication/parse-publication.ts'
export { publicationSchema } from './schema/publication.ts'
