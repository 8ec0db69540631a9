/** What may show an answer: the type as the content of the file says, its ending, and the name people know it by. */
export const evidenceTypes = [
  { mimeType: 'application/pdf', extension: 'pdf' },
  { mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  { mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', extension: 'pptx' },
  { mimeType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  { mimeType: 'application/vnd.oasis.opendocument.spreadsheet', extension: 'ods' },
  { mimeType: 'application/vnd.oasis.opendocument.presentation', extension: 'odp' },
  { mimeType: 'image/jpeg', extension: 'jpg' },
  { mimeType: 'image/png', extension: 'png' },
  { mimeType: 'image/webp', extension: 'webp' },
  { mimeType: 'text/csv', extension: 'csv' },
  { mimeType: 'text/plain', extension: 'txt' },
] as const

export type EvidenceType = (typeof evidenceTypes)[number]
