import type { Result } from '@use-it-cities/core'
import { refuse } from '../../hooks/refuse.ts'

/** A PDF as an answer, or 503 with a sentence when it could not be made. */
export function pdfResponse(printed: Result<Uint8Array, { code: string }>, name: string): Response {
  if (!printed.ok)
    throw refuse(`The PDF could not be made (${printed.error.code}). Try again, or tell your administrator.`, 503)
  return new Response(Buffer.from(printed.value), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
