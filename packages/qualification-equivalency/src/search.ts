export { editDistance } from './search/edit-distance.ts'
export { findProfession, type FindOptions, type ProfessionMatch } from './search/find-profession.ts'
export { titleIn, titlesOf, type ProfessionTitles, type TitleWords, type WhyMatched } from './search/titles.ts'
