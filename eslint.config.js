export { config as default } from './tooling/eslint/config.ts'
