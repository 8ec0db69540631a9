export { birmingham } from './birmingham.ts'
