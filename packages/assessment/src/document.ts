export { readDocument, type DocumentProblem, type ReadDocument, type TextPlace } from './document/read-document.ts'
