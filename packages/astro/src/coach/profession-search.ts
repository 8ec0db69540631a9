export { findProfession } from '@use-it-cities/qualification-equivalency/search'
