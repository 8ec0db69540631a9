/** What an assessment needs of core, in one place: a bundle then names it once. */
export { addDays, fail, isLocalDate, localDateIn, ok, type LocalDate, type Result } from '@use-it-cities/core'
