import { sentenceOf } from '../../../admin/shared/ask.ts'
import type { FileView } from '../../views.ts'

/** A file that was just put there. */
export type Uploaded = Pick<FileView, 'id' | 'name' | 'href'>

/** Puts a private file beside an assessment. */
export async function uploadEvidence(path: string, assessment: string, file: File): Promise<Uploaded> {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ assessment }))
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin', body: form }).catch(() => {
    throw new Error('The CMS does not answer. Your words are still here: check your connection, then try again.')
  })
  const answer = (await response.json().catch(() => null)) as { doc?: { id?: unknown; url?: unknown } } | null
  const { id, url } = answer?.doc ?? {}
  if (response.ok && typeof id === 'string') return { id, name: file.name, href: typeof url === 'string' ? url : '' }
  throw new Error(sentenceOf(answer) ?? `The CMS answered ${response.status}. Try again, or leave the file out.`)
}
