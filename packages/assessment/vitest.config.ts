export { shared as default } from '@use-it-cities/tooling/vitest'
