'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'

/** The way back from what belongs to a story, once it is saved. */
export function BackToStory() {
  const { id } = useDocumentInfo()
  const { routes } = useConfig().config
  const story = useFormFields(([fields]) => fields.story?.value)
  if (!id || typeof story !== 'string') return null
  return (
    <p className="use-it-links">
      <a href={`${routes.admin}/collections/stories/${story}`}>Back to the story</a>
    </p>
  )
}
