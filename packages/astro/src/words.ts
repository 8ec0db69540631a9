export { catalogueWith, translator, wordChangesSchema, wordsSchema } from './words/catalogue.ts'
export { notes } from './words/notes.ts'
export type { Catalogue, Translate, WordChanges, Words, WordsReview } from './words/catalogue.ts'
export type { WordKey } from './words/notes.ts'
