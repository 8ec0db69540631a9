export { library as default } from '@use-it-cities/tooling/tsup'
