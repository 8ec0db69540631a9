export { basisSchema, catalogueSchema, itemSchema, profileSchema } from './schema/catalogue.ts'
export { answerSchema, assessmentFileSchema } from './schema/assessment-file.ts'
export { assessmentResultSchema } from './schema/result.ts'
export { checkCatalogue, type CatalogueFault } from './schema/check-catalogue.ts'
